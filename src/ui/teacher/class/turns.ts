const last = new Map<string, Promise<unknown>>();

/**
 * Does things of one kind one after the other, in the order in which they were asked for, whatever became of those
 * before.
 */
export function inTurn<Value>(kind: string, task: () => Promise<Value>): Promise<Value> {
  const doing = (last.get(kind) ?? Promise.resolve()).then(task, task);
  last.set(kind, doing);
  return doing;
}
