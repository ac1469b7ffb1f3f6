import type { Beat, Kind } from '../../../core/kinds/index.ts';
import type { BeatPanel } from './beat.ts';
import { choosePanel } from './choose.tsx';
import { endingPanel } from './ending.tsx';
import { rankPanel } from './rank.tsx';
import { rehearsePanel } from './rehearse.tsx';
import { spendPanel } from './spend.tsx';
import { spotPanel } from './spot.tsx';
import { tellPanel } from './tell.tsx';

/** The panel of every kind of beat. An eighth kind: its file here and its line. */
const PANELS: { [K in Kind]: BeatPanel<K> } = {
  tell: tellPanel,
  choose: choosePanel,
  spot: spotPanel,
  rehearse: rehearsePanel,
  rank: rankPanel,
  spend: spendPanel,
  ending: endingPanel,
};

export const panelOf = (beat: Beat): BeatPanel<Kind> => PANELS[beat.kind] as unknown as BeatPanel<Kind>;
