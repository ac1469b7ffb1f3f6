/** Phaser modules that are left out of the engine, as paths below its `src/`, each with the reason. */
export const gaps: readonly (readonly [RegExp, string])[] = [
  [/^renderer\/webgl\/|WebGLRenderer$/, 'the stage is drawn by the Canvas renderer only'],
  [/^filters(\/|$)/, 'filters are shaders, and the stage has none'],
  [/^renderer\/snapshot\//, 'no picture of the stage is ever taken'],
  [/^textures\/Dynamic\w+$/, 'textures are drawn once, on plain canvases'],
  [
    /^textures\/parsers\/(AtlasXML|KTXParser|PCT|PCTDecode|PVRParser|SpriteSheetFromAtlas|UnityYAML)$/,
    'the game ships no such format',
  ],
  [/^math\/(Matrix3|Matrix4|Quaternion|Euler|Hash\w*|Vector3|Vector4|RotateVec3)$/, 'the stage is flat'],
  [/^gameobjects\/components\/PathFollower$/, 'nobody follows a curve'],
  [/^device\/(Audio|Video)$/, 'sound is no work of the engine'],
  [/^input\/keyboard\/KeyboardManager$/, 'keys belong to the page'],
];

/** Left-out modules the engine calls once at start all the same: sprite animations, tiles, a banner in the console. */
export const idle = /^(animations\/AnimationManager|gameobjects\/tilesprite\/TileSprite|core\/DebugHeader)$/;

/**
 * Stands where the modules of one line of `gaps` stood; speaks up should something need them after all.
 * @param line its place in the table
 */
export const gapSource = (line: number): string => {
  const text = `This part of Phaser is left out, because ${gaps[line]?.[1]}: see scripts/vite/engine/gaps.ts`;
  return `module.exports = function () { throw new Error(${JSON.stringify(text)}) }`;
};

/** Stands where a module of `idle` stood: it can be called, made and destroyed. */
export const idleSource = `module.exports = function () {}
module.exports.prototype = { setOrigin: function () { return this }, destroy: function () {} }`;
