/** What an editor says about each key of a level while it is being written. */

import { authorNamed, KIND_NAMES } from '../../src/core/kinds/index.ts';

/** Keys that mean the same wherever they stand. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  $schema: 'Where this description lies, so that an editor can complete what you write.',
  id: 'Lower-case words joined by hyphens. The words of a beat, a choice, a message … stand under it in the language files.',
  if: 'Only when this holds, such as { "d1": "a" }.',
  kind: 'What kind of beat this is.',
  stage: 'The picture as this begins.',
  lines: 'What is seen and read, in order.',
  later: 'This beat is the door back after a low choice: “later that day”.',
  ask: 'The word id of the question; “ask” where it is left out.',
  how: 'The word id of a quieter line under the question that says what to do here.',
  counted: 'false: not summed up for the class, because few come here or it is nobody’s business.',
  recorded: 'false: leaves no trace in the record (feelings).',
  pass: 'What happens when the player passes.',
  next: 'The beat that comes next, or the first of several whose condition holds.',
  who: 'Somebody of the cast.',
  say: 'A word id: what is said, in the language files.',
  icon: 'The picture on its button.',
  symbol: 'What is done, drawn, for who has symbols on; never how good it is.',
  grade: '3 protective · 2 helps in part · 1 leaves someone alone · 0 adds harm. Never shown to a pupil.',
  harm: 'true: the choice itself adds to the harm. Never in a level played as the target.',
  tells: 'The person who, by this, tells somebody who can help.',
  outcome: 'What happens next.',
  face: 'Their face, such as calm, worried, relieved.',
  results: 'What comes of it: the first whose condition holds. Let the last have none.',
  sound: 'A sound begins; null is quiet.',
};

export interface Description {
  readonly about: string;
  /** Keys that mean something of their own here. */
  readonly keys?: Readonly<Record<string, string>>;
}

export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  level: {
    about: 'The structure of a level. It holds ids and no words; the words stand in <language>.json beside it.',
    keys: {
      format: 'The version of this format.',
      id: 'The name of the level’s folder.',
      version: 'Raise it whenever beats, forks or choices change.',
      number: 'Of a built-in level, 1 to 31, never given to another: typed codes name the level by it.',
      age: 'For whom it is.',
      role: 'The role the player takes: a word of the app, such as saw, friend, admin.',
      viewpoint: 'From where the story is seen. In a target’s level no choice may cause the harm.',
      themes: 'contact, threats and private-picture make a level teacher-led.',
      capabilities: 'Capabilities of the Model National Response (2016 version) that it leans on, by number.',
      strands: 'Strands of Education for a Connected World (UKCIS 2020) that it belongs to.',
      shows:
        'What it plays that is not as one would wish it, and where its help stands, each with the beat it is played in; for docs/coverage.md.',
      minutes: 'How long it takes, about.',
      opens: 'freely, or only from a teacher’s lesson.',
      help: 'always: who can help stands under every page, not only at the end.',
      player: 'Who the player speaks and chooses as.',
      centre: 'Who stands at the centre of the circle of support.',
      cast: 'Everybody in the story, by their id.',
      start: 'The first beat.',
      chat: 'true: the group chat of the story has a name, the word “chat”.',
      beats: 'The story.',
      side: 'A minute from another side, after the ending.',
      stepOut: 'Stepping out of the story, at the end.',
      debrief: 'What the class talks about, for each fork that is counted.',
      more: 'Questions for when there is time.',
      teacher: 'For the teacher.',
    },
  },
  person: {
    about: 'Somebody of the cast.',
    keys: {
      figure: 'Drawn as this figure.',
      sign: 'Only a voice or a sign in the chat: never a body, never a face.',
      is: 'One or another, by what was chosen; the first whose condition holds.',
    },
  },
  prompts: {
    about: 'Prompts for the ways in which the class can split.',
    keys: {
      prompts: 'tie, same, changed, passed, alone, or tie-a-b for a near tie of two choices; at least three.',
      groups: 'On the projector these groups stand in place of the choices.',
    },
  },
  side: { about: 'The story from another side.', keys: { who: 'Whose side it is.' } },
  stepOut: {
    about: 'Stepping out of the story.',
    keys: { feelings: 'Answers to “How are you now?”. They are not kept.' },
  },
  teacher: {
    about: 'What the teacher reads. Each entry is a word id.',
    keys: {
      goal: 'What a class can do better after it.',
      signs: 'What in the story shows that something is wrong.',
      before: 'Before the lesson.',
      ready: 'What may come up; what to do about it stands under <id>-do.',
      avoid: 'What not to do.',
      after: 'After the lesson.',
      sources: 'Where this comes from.',
      links: 'Web addresses.',
      own: 'true: the level’s own proposal or invention, which has no source.',
    },
  },
  condition: {
    about:
      'What has been answered: { "d1": "a" }; { "d1": ["b", "none"] } is one of these; two keys are both; "*" is reached, "none" passed. Rows are beat.row, positions queue.1, and after an ending there is ending.',
    keys: { any: 'One of these holds.', all: 'All of these hold.', not: 'This does not hold.' },
  },
  line: {
    about: 'Something read, spoken, seen or silent; or lines under a condition.',
    keys: {
      say: 'What is read. With who a bubble, without it narration.',
      who: 'Who says it.',
      chat: 'It stands on the phone on stage.',
      style: 'What a chat says by itself: a count, or that something was removed.',
      speak: 'The rehearsed sentence: rows as beat.row.',
      seen: 'A change of the picture, before anything is read.',
      alt: 'The same in one short sentence, for those who cannot see it.',
      seconds: 'How long it is looked at.',
      silence: 'Seconds in which nothing happens.',
      then: 'The lines that come then.',
    },
  },
  stageChange: {
    about: 'A change of the picture. With place the stage is cleared first; without it only what is named changes.',
    keys: {
      place: 'Where it is.',
      mood: 'The hour; warm is the full circle.',
      lit: 'Windows that are lit besides the usual ones.',
      kept: 'With a place: its windows and things stand as they were left when the story was last there.',
      brighten: 'Windows that come on besides those lit so far.',
      figures: 'Who stands where, and how; null takes them away.',
      props: 'Things; null takes them away.',
      dots: 'Cold phone screens in the distance.',
      ring: 'Shows the circle of support.',
      join: 'Who has come to which place of the circle: 1 front left, 2 back left, 3 back right, 4 front right.',
      leave: 'Who leaves the circle.',
      dim: 'Someone was left alone: the light falls to the lamp.',
      shot: 'At a turn of the story the camera looks at somebody; null, or another place, and it goes by the light again.',
      on: 'Somebody, or a thing, in the picture.',
      near: 'near is a step closer, close is as close as it goes.',
      at: 'A spot of the place.',
    },
  },
  figure: {
    about: 'How somebody stands. What is left out stays as it was.',
    keys: {
      at: 'A spot of the place.',
      pose: 'Such as stand, sit, phone.',
      facing: 'Where they look.',
      holds: 'What is in their hand; null is nothing.',
      tilt: 'Degrees by which the head is tilted.',
      light: 'How far the light reaches them; cold is a screen on the face.',
      lamp: 'The small lamp stands with them.',
      enter: 'From where they walk in.',
    },
  },
  wording: { about: 'A word id, or the first of several whose condition holds.' },
  next: { about: 'A beat, or the first of several whose condition holds.', keys: { to: 'The beat.' } },
  amount: { about: 'A whole number, or the first of several whose condition holds.', keys: { is: 'The number.' } },
  outcome: {
    about: 'What happens after an answer.',
    keys: { later: 'Lines that come “later that day”; a low choice has them, or leads to a beat that is later.' },
  },
  pass: {
    about: 'What happens after a pass.',
    keys: {
      as: 'The pass counts as this choice.',
      tells: 'Who tells when the player passes.',
      later: 'Lines that come “later that day”.',
    },
  },
  result: { about: 'What comes of an order or a purse.' },
  choice: {
    about: 'One thing the player can say or do. Its words stand under its id, or under label.',
    keys: {
      label: 'Its words, where they are not under its id.',
      acts: 'What it does with a picture; refused where a private picture is in the story.',
    },
  },
  ...Object.fromEntries(KIND_NAMES.map((name) => [name, authorNamed(name)])),
  words: {
    about: 'The words of a level in one language: the same ids as in level.json, nothing else.',
    keys: {
      language: 'The language tag, such as es or pt-BR; the name of the file.',
      readBy:
        'Who grew up with this language and has read the whole level in it: a name or what they are, and the day. null: nobody yet; the teacher is told.',
      signed:
        'A film of the story in a sign language: the name of a file in assets/signed/<language>/. Leave it out until the film is there.',
      title: 'The name of the level.',
      role: '“You are the one who saw it”.',
      role_f: 'The same, said to a girl.',
      role_m: 'The same, said to a boy.',
      about: 'One line for teachers.',
      chat: 'The name of the group chat, where the level has one.',
      people: 'What everybody of the cast is called.',
      beats: 'The words of each beat, by their ids.',
      side: 'The words of the other side.',
      stepOut: 'The words of stepping out, and of the feelings.',
      debrief: 'For each fork its name, its promise (a sentence of the class’s charter), its prompts and its groups.',
      more: 'Questions for when there is time.',
      teacher: 'For the teacher.',
    },
  },
};
