import { HearButton } from '../aloud/hear.tsx';

/** What is asked, and the button that reads it with all that can be chosen. */
export function Question({ children }: { children: string }) {
  return (
    <div class="question-row">
      <h2 class="question" tabIndex={-1} data-question>
        {children}
      </h2>
      <HearButton />
    </div>
  );
}
