import type { Beat, KindName } from '../../../core/kinds/index.ts';
import type { BeatPanel } from './beat.ts';
import { choosePanel } from './choose.tsx';
import { endingPanel } from './ending.tsx';
import { lookPanel } from './look.tsx';
import { phonePanel } from './phone.tsx';
import { rankPanel } from './rank.tsx';
import { rehearsePanel } from './rehearse.tsx';
import { spendPanel } from './spend.tsx';
import { spotPanel } from './spot.tsx';
import { tellPanel } from './tell.tsx';

/** The panel of every kind of beat: a new kind has its file here and its line. */
const PANELS: { [Name in KindName]: BeatPanel<Name> } = {
  tell: tellPanel,
  choose: choosePanel,
  spot: spotPanel,
  rehearse: rehearsePanel,
  rank: rankPanel,
  spend: spendPanel,
  look: lookPanel,
  phone: phonePanel,
  ending: endingPanel,
};

export const panelOf = (beat: Beat): BeatPanel<KindName> => PANELS[beat.kind];
