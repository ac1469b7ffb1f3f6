import './charter.css';
import { useEffect, useRef } from 'preact/hooks';
import type { CharterLine } from '../../core/class/charter.ts';
import type { SchoolClass } from '../../core/class/class.ts';
import { Sentences } from '../charter/sentences.tsx';
import { pagesOf, type Setting } from '../charter/setting.ts';
import { keepCharter, rolesOf, useCharter } from '../charter/use-charter.ts';
import { Garland } from '../charter/garland.tsx';
import { listOf } from '../parts/list-of.ts';
import { CastPortrait } from '../parts/portrait.tsx';
import { useServices, useWords } from '../app/surroundings.ts';
import { leastText, middleOf, type Sheet, SHEET } from '../../geometry/wall.ts';
import { Veil } from './veil.tsx';
import { run } from '../app/run.ts';

const SETTINGS: readonly [...Setting[], Setting] = [
  { type: 50, columns: 1 },
  { type: 46, columns: 1 },
  { type: 46, columns: 2 },
  { type: 43, columns: 2 },
  { type: 40, columns: 2 },
  { type: 37, columns: 2 },
  { type: 33, columns: 2 },
];
/** Those whose type can be read from the back of the room. */
const settingsOf = (sheet: Sheet): readonly [...Setting[], Setting] => {
  const read = SETTINGS.filter(({ type }) => type >= leastText(sheet));
  return [...read.slice(0, -1), read[read.length - 1] ?? SETTINGS[0]];
};
/** On a page that flows all of it stands on one, however long. */
const PAGE_SETTING: Setting = { type: 32, columns: 1 };
/** What the paper's edges take of the sheet, across and down. */
const EDGES = { width: 100, height: 110 };
/** More faces do not stand beside the title. */
const FACES = 8;

interface CharterBoardProps {
  readonly of: SchoolClass;
  readonly sheet: Sheet;
  readonly where: readonly string[];
  readonly title: string;
  readonly revealed: boolean;
  /** Which page of it is seen, and how many there are to be told. */
  readonly page: number;
  readonly onPages: (pages: number) => void;
}

/**
 * The charter on the wall: the roles that the class took and, once it is revealed, its sentences. Nothing else of the
 * class is in the page.
 */
export function CharterBoard({ of, sheet, where, title, revealed, page, onPages }: CharterBoardProps) {
  const services = useServices();
  const { words, levels } = services;
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [page]);
  const charter = useCharter(of);
  const asked = useRef(false);
  useEffect(() => {
    if (!revealed || !charter || of.charter !== undefined || asked.current) return;
    asked.current = true;
    run(keepCharter(services, charter.resting(of), charter.ticked.length > 0 ? charter.ticked : undefined));
  });
  const { roles, figures } = rolesOf(levels, charter?.lines ?? []);
  const groups = charter?.groups ?? [];
  const said = (line: CharterLine): string => charter?.said(line) ?? '';
  const room = {
    width: sheet.width - 2 * SHEET.margin - EDGES.width,
    height: sheet.flowing ? Infinity : middleOf(sheet) - EDGES.height,
  };
  const { pages, setting } = pagesOf(groups, said, room, sheet.flowing ? [PAGE_SETTING] : settingsOf(sheet));
  const count = revealed ? pages.length : 1;
  useEffect(() => onPages(count), [onPages, count]);
  return (
    <>
      <header class="board-head board-head-charter">
        <div>
          <p class="board-where">
            <span>{where.join(' · ')}</span>
            {count > 1 && (
              <span class="board-dots" aria-hidden="true">
                {pages.map((_, at) => (
                  <i key={at} class={at === page ? 'board-dot-now' : ''} />
                ))}
              </span>
            )}
          </p>
          <h1 ref={heading} class="board-title" style={{ '--title': 72 }} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {roles.length > 0 && (
          <p class="visually-hidden">
            {t('charter.parts')}{' '}
            {listOf(
              words.language(),
              roles.map((role) => t(`roles.${role}`)),
            )}
          </p>
        )}
        <span class="board-roles" aria-hidden="true">
          {figures.slice(0, FACES).map((figure) => (
            <span key={figure}>
              <CastPortrait figure={figure} face="relieved" warm />
            </span>
          ))}
        </span>
      </header>
      {charter && (!revealed || groups.length === 0) && (
        <Veil
          sheet={sheet}
          rows={[]}
          empty={revealed}
          title={t(revealed ? 'charter.empty' : 'charter.veil')}
          text={t('charter.veilText')}
        />
      )}
      {revealed && groups.length > 0 && (
        <div class="charter-wall">
          <Garland lamps={17} />
          <Sentences groups={pages[page] ?? pages[0] ?? []} said={said} setting={setting} heading="h2" />
        </div>
      )}
    </>
  );
}
