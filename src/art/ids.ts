/** Names the art knows. Levels and scenes check their own data against these lists. */

export const CAST_IDS = [
  'juno', 'tarek', 'kofi', 'noor', 'goran', 'mei', 'lena', 'jonas', 'sami',
  'arjun', 'dara', 'pip', 'yusuf', 'nia', 'hana', 'priya', 'omar',
  'adeyemi', 'okonjo', 'silva', 'ines', 'dad', 'mum', 'gran',
  'mama', 'papa', 'aunt', 'grandad', 'coach', 'kim', 'rosa', 'nana', 'zola',
] as const;

export const FACE_IDS = [
  'calm', 'worried', 'sad', 'cross', 'relieved', 'uneasy', 'laughing', 'laughing-big',
  'explaining', 'serious', 'driven', 'suspicious', 'cheeky', 'surprised', 'closed',
] as const;

export const POSE_IDS = [
  'stand', 'alone', 'away', 'backs', 'crossed', 'phone', 'listen', 'offer', 'sit', 'sit-side',
  'huddle', 'crouch', 'shoulder', 'laugh', 'walk', 'run', 'ponder', 'stop', 'invite', 'light',
  'wave', 'firm', 'hold', 'count', 'egg', 'point', 'reach', 'lean-fence', 'bust-desk', 'bust',
  'bed', 'drum',
] as const;

export const HELD_IDS = [
  'phone', 'lantern', 'egg-spoon', 'spoon', 'stopwatch', 'sack', 'mug', 'tambourine', 'drumstick',
  'paper', 'tablet', 'shoe', 'bean-mug', 'fork',
] as const;

export type CastId = (typeof CAST_IDS)[number];
export type FaceId = (typeof FACE_IDS)[number];
export type PoseId = (typeof POSE_IDS)[number];
export type HeldId = (typeof HELD_IDS)[number];
