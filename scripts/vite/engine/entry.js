/**
 * The parts of Phaser this game is built from. A part registers itself when it is imported, so an import without
 * a name is one line of the list: `add.image`, `tweens`, `cameras` and so on exist because they stand here.
 */
import 'phaser/src/cameras/2d/CameraManager.js';
import 'phaser/src/events/EventEmitter.js';
import 'phaser/src/gameobjects/container/ContainerFactory.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/GameObjectCreator.js';
import 'phaser/src/gameobjects/graphics/GraphicsFactory.js';
import 'phaser/src/gameobjects/image/ImageFactory.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/input/InputPlugin.js';
import 'phaser/src/loader/filetypes/ImageFile.js';
import 'phaser/src/loader/filetypes/SVGFile.js';
import 'phaser/src/loader/LoaderPlugin.js';
import 'phaser/src/scene/ScenePlugin.js';
import 'phaser/src/time/Clock.js';
import 'phaser/src/time/Timeline.js';
import 'phaser/src/tweens/TweenManager.js';

export { default as Constants } from 'phaser/src/const.js';
export { default as Game } from 'phaser/src/core/Game.js';
export { default as Scale } from 'phaser/src/scale/index.js';
export { default as Scene } from 'phaser/src/scene/Scene.js';
