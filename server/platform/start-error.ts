/**
 * A reason why the program cannot start or a command cannot run, in words for whoever installs it. Printed as one
 * line without a stack: the reader is to change a setting, not the code.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The message of anything thrown, on one line. */
export function oneLine(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.replace(/\s*\n\s*/g, ' ').trim();
}
