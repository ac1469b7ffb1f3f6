import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { SettingsAndLeave } from './page-tools.tsx';
import { CastPortrait } from '../parts/portrait.tsx';

interface BarProps {
  readonly title: string;
  readonly below: string;
  readonly figure?: string | undefined;
  /** The controls at the end. */
  readonly children: ComponentChildren;
}

/** The top of a teacher's page: where we are, and the few things that are always at hand. */
export function Bar({ title, below, figure, children }: BarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header class="top-bar">
      {figure !== undefined && <CastPortrait figure={figure} />}
      <div class="top-words">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{below}</p>
      </div>
      <div class="top-controls">
        {children}
        <SettingsAndLeave />
      </div>
    </header>
  );
}
