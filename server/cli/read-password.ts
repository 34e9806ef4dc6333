import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { StartError } from '../platform/start-error.ts';

/** The first line of standard input, for scripts: `pass show qualizone | npm run user -- add ... --password-stdin`. */
export async function passwordFromStdin(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/);
  if (line === '') throw new StartError('standard input holds no password');
  return line;
}

/** Asks twice on the terminal, without showing what is typed. */
export async function promptForPassword(): Promise<string> {
  if (!process.stdin.isTTY) throw new StartError('there is no terminal to ask on; use --password-stdin');
  // The library echoes keys to its output; one that drops them keeps the password off the screen.
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  terminal.on('SIGINT', () => terminal.close());
  // Read as lines, not as answers to questions: what is pasted in one go is not lost between two questions.
  const lines = terminal[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stderr.write(question);
    const line = await lines.next();
    process.stderr.write('\n');
    if (line.done) throw new StartError('no password was given; nothing has changed');
    return line.value;
  };
  try {
    const password = await ask('New password: ');
    if ((await ask('The same again: ')) !== password) throw new StartError('the two passwords differ');
    return password;
  } finally {
    terminal.close();
  }
}
