import type { BackId, Character } from './cast.ts';
import { fill, line, outline } from './shape.ts';
import { COLOURS, FINE } from './tokens.ts';

const { ink } = COLOURS;
/** Strands and folds drawn on ink. */
const SHEEN = '#4a4868';

/** Both ears and the lower skull; hair or cloth comes over it. */
const drawSkull = (skin: string): string =>
  outline('M-138-214C-176-220-186-160-162-140C-150-128-130-134-126-146ZM138-214C176-220 186-160 162-140C150-128 130-134 126-146Z', skin)
  + outline('M-146-300C-150-130-88-58 0-58C88-58 150-130 146-300Z', skin);

/** A closed row of bumps round an ellipse, as of coils or a scalloped edge. */
function scallop(x: number, y: number, width: number, height: number, bumps: number, turn = 0): string {
  const at = (i: number) => {
    const angle = (i / bumps + turn) * 2 * Math.PI;
    return [Math.round(x + Math.cos(angle) * width), Math.round(y + Math.sin(angle) * height)] as const;
  };
  let data = `M${at(0).join(' ')}`;
  for (let i = 1; i <= bumps; i++) {
    const [fromX, fromY] = at(i - 1), [toX, toY] = at(i);
    const radius = Math.round(Math.hypot(toX - fromX, toY - fromY) * 0.56);
    data += `A${radius} ${radius} 0 0 1 ${toX} ${toY}`;
  }
  return `${data}z`;
}

const BACKS: Record<BackId, (character: Character) => string> = {
  bob: () => outline('M-232-66C-250-210-222-390-140-452C-70-506 84-506 150-450C226-384 236-210 246-72C160-40-150-36-232-66Z', ink)
    + line('M-66-404C-116-320-124-210-116-116M86-398C128-320 138-210 130-124M6-376V-250', FINE, SHEEN),
  crop: ({ skin, hair }) => drawSkull(skin)
    + outline('M-158-196C-196-420-110-484 0-484C116-484 192-420 158-196L134-142L104-166L72-112L40-148L8-100L-26-146L-58-106L-88-164L-122-138Z', hair)
    + line('M-40-430C-74-376-84-320-82-268M52-424C80-372 88-320 84-276', FINE, hair === ink ? SHEEN : ink),
  flat: ({ skin }) => drawSkull(skin)
    + outline('M-150-196L-166-470C-166-486-154-490-140-490H140C156-490 168-484 166-470L150-196C134-150 112-138 76-130L0-122L-76-130C-112-138-134-150-150-196Z', ink)
    + line('M-112-250Q-106-190-74-176M112-250Q106-190 74-176', FINE, SHEEN),
  tousled: ({ skin }) => drawSkull(skin)
    + outline('M-150-190L-214-186L-172-240L-236-268L-180-310L-232-372L-172-384L-196-462L-118-440L-92-530L-34-474L24-556L62-482L130-526L140-448L216-458L182-392L240-360L184-318L226-262L172-246L196-184L142-178L120-120L84-150L56-90L18-138L-18-86L-52-140L-90-100L-112-150Z', ink)
    + line('M-60-410C-90-350-92-300-84-260M70-400C92-340 90-300 84-262', FINE, SHEEN),
  scarf: () => outline('M-196-262C-214-438-112-496 0-496C112-496 214-438 196-262C188-170 176-96 212-22C226 38 120 118 0 118C-120 118-226 38-212-22C-176-96-188-170-196-262Z', ink)
    + line('M-132-140C-60-60 40-50 138-108M-168-40C-70 44 70 50 172-20M-70-440C-120-400-146-330-148-262', FINE, SHEEN),
  beanie: ({ skin, cloth }) => drawSkull(skin)
    + outline('M-142-220L-124-118L-80-104L-36-82L8-100L62-86L122-120L142-220Z', ink)
    + outline('M-160-214C-196-400-116-490 4-494C120-490 190-400 160-214C74-186-74-186-160-214Z', cloth)
    + line('M-166-282C-70-254 70-254 166-282M-82-420l-14 34M-20-440l-6 36M46-436l6 36M104-404l16 34M-96-346l-8 30M0-352v32M92-348l8 30', FINE),
  bun: ({ skin, cloth }) => drawSkull(skin) + outline(scallop(-96, -536, 112, 66, 9), ink)
    + outline('M-152-200C-200-390-120-480 0-480C124-480 196-390 152-200C120-132 60-116 0-116C-60-116-120-132-152-200Z', ink)
    + outline('M-172-300C-90-238 90-238 172-300L178-356C96-292-96-292-178-356Z', cloth, 12)
    + line('M-76-168Q-40-142 0-140M80-170Q60-150 36-144', FINE, SHEEN),
  ponytail: ({ skin, hair }) => drawSkull(skin)
    + outline('M-158-196C-202-400-116-486 0-486C118-486 200-400 158-196C120-118 60-98 0-98C-60-98-120-118-158-196Z', hair)
    + line('M-110-412C-60-330-30-260-12-214M108-414C64-330 34-260 14-214M-140-250C-90-220-50-200-22-190M142-250C96-220 54-200 24-190', FINE)
    + outline('M-22-196C-76-150-92-80-74-14C-92 20-60 48-34 30C-20 62 22 62 32 30C62 46 90 14 72-16C92-84 76-150 24-196Z', hair)
    + line('M-30-130Q-44-70-30-14M8-140Q20-70 6 0M40-110Q52-66 44-26', FINE) + outline('M-34-210H36L30-172H-28Z', COLOURS.brick, FINE),
  mohawk: ({ skin, hair }) => outline('M-138-214C-176-220-186-160-162-140C-150-128-130-134-126-146ZM138-214C176-220 186-160 162-140C150-128 130-134 126-146Z', skin)
    + outline('M0-470C-120-470-172-380-152-260C-146-126-88-58 0-58C88-58 146-126 152-260C172-380 120-470 0-470Z', skin)
    + outline('M-54-120L-62-470C-54-536-30-556 0-556C30-556 54-536 62-470L54-120L28-150L0-104L-28-150Z', hair)
    + line('M-22-500V-190M20-480V-210', FINE),
  buns: ({ skin }) => drawSkull(skin)
    + fill(scallop(0, -512, 54, 50, 9) + scallop(-176, -440, 56, 52, 9, 0.03) + scallop(176, -440, 56, 52, 9, 0.07) + scallop(-210, -286, 50, 48, 9) + scallop(210, -286, 50, 48, 9), ink)
    + outline('M-154-200C-194-390-112-474 0-474C112-474 194-390 154-200C128-140 60-116 0-116C-60-116-128-140-154-200Z', ink)
    + line('M0-460V-130M-150-320C-80-290 80-290 150-320', 8, '#8d5524'),
  turban: ({ skin, cloth }) => drawSkull(skin)
    + outline('M-150-190L-128-120Q0-80 128-120L150-190Z', ink)
    + outline('M-190-190C-258-380-150-556 0-556C150-556 258-380 190-190C110-130-110-130-190-190Z', cloth)
    + line('M-206-262C-90-180 110-250 196-420M-214-330C-90-250 60-330 140-490M-196-410C-110-350 0-410 60-536M200-262C120-190 20-180-40-168', FINE),
  coils: ({ skin, adult }) => drawSkull(skin)
    + outline(adult ? scallop(0, -330, 172, 184, 22) : scallop(0, -326, 222, 206, 24), ink)
    + line('M-70-380q16-16 30 2M20-410q16-14 28 4M-20-300q16-16 30 2M70-310q16-14 26 4M-96-280q14-14 26 2', FINE, SHEEN),
  short: ({ skin }) => drawSkull(skin)
    + outline('M-152-196C-186-400-108-474 0-474C108-474 186-400 152-196C140-140 118-128 96-126H-96C-118-128-140-140-152-196Z', ink)
    + line('M-46-428C-78-374-88-322-86-280M50-428C82-374 92-322 90-280', FINE, SHEEN),
  grey: ({ skin, hair }) => drawSkull(skin)
    + outline('M-154-190C-196-410-110-484 10-484C122-484 190-400 154-190C140-134 112-122 84-128L0-114L-84-128C-112-122-140-134-154-190Z', hair)
    + line('M-84-424C-118-352-122-280-112-220M0-440C-10-360-8-300-2-246M84-424C114-352 120-280 112-220', FINE),
  swept: ({ skin }) => drawSkull(skin)
    + outline('M-152-196C-176-330-176-420-140-470C-60-546 120-556 196-506C220-480 186-446 170-440C182-360 170-280 152-196L126-136L90-150L0-124L-90-150L-126-136Z', ink)
    + line('M-96-440C-40-490 70-496 130-478M-100-380C-110-320-104-270-92-226M104-380C114-320 108-270 96-226', FINE, SHEEN),
  curls: () => outline(scallop(0, -300, 280, 270, 26), ink) + fill(scallop(0, -110, 300, 116, 20), ink)
    + line('M-150-400q24-30 54 0M-20-450q24-30 54 0M100-380q24-30 54 0M-190-240q24-30 54 0M-60-300q24-30 54 0M80-230q24-30 54 0M-120-110q24-30 54 0M20-120q24-30 54 0M150-100q24-30 54 0', FINE, SHEEN),
  straight: () => outline('M-222-10C-244-190-206-400-120-462C-60-504 70-504 124-462C204-400 226-190 218-16C140 26-140 30-222-10Z', ink)
    + line('M-2-480C-14-320-12-160-8-20M-90-400C-136-280-146-150-142-40M92-400C136-280 146-150 140-44', FINE, SHEEN),
  knot: ({ skin, hair }) => outline('M-74-490C-150-490-156-592-76-596C4-600 6-490-74-490Z', hair) + line('M-104-552q26-26 54 2', FINE) + drawSkull(skin)
    + outline('M-158-190C-206-400-116-486 0-486C118-486 204-400 158-190C120-96 60-84 0-84C-60-84-120-96-158-190Z', hair)
    + line('M-58-470C-110-380-116-260-100-150M0-476C-12-360-10-230-4-120M60-468C108-370 116-260 100-150', FINE),
};

/** The back of a head, in the units of the front: base of the neck 0,0. */
export const drawHeadBack = (character: Character): string => BACKS[character.back](character);
