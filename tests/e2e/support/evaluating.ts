/** A page that can be asked, whatever browser it stands in and however that is driven: Playwright's pages can. */
export interface Evaluating {
  /**
   * Runs a function in the page, and waits for what it gives. It and its argument travel as text: nothing around it is
   * known there.
   */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
}
