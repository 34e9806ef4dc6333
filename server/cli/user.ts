import os from 'node:os';
import path from 'node:path';
import { Command, Option } from 'commander';
import { addAccount, bar, everyAccount, type NewPassword, type Operator, setPassword } from '../accounts/operator.ts';
import { makeTemporaryPassword } from '../accounts/password.ts';
import { checkPassword } from '../accounts/password-policy.ts';
import { createUserInput } from '../accounts/schema.ts';
import { openChainAnchors } from '../audit/chain-anchors.ts';
import { type Config, loadConfig } from '../platform/config.ts';
import { PLATFORM_ROLES, type PlatformRole } from '../platform/permissions.ts';
import { StartError } from '../platform/start-error.ts';
import { openDatabase } from '../platform/tenant.ts';
import { withInstallation } from './connect.ts';
import { passwordFromStdin, promptForPassword } from './read-password.ts';
import { runProgram } from './run-program.ts';
import { errorWords, terminalLocale } from './words.ts';

interface PasswordOptions {
  prompt?: boolean;
  passwordStdin?: boolean;
  permanent?: boolean;
}

interface AddOptions extends PasswordOptions {
  name?: string;
  platformRole?: PlatformRole;
}

async function asOperator<T>(config: Config, work: (operator: Operator) => Promise<T>): Promise<T> {
  return withInstallation(config, async ({ appUrl }) => {
    const { prisma, close } = openDatabase(appUrl, 2);
    const anchors = openChainAnchors(path.join(config.dataDir, 'audit'), new URL(appUrl).pathname.slice(1));
    try {
      return await work({ prisma, anchors, name: `command line (${os.userInfo().username})`, now: new Date() });
    } finally {
      await close();
    }
  });
}

/** Given on the terminal or through a pipe; never as an argument, which every user of the machine can see. */
async function choosePassword(config: Config, username: string, options: PasswordOptions) {
  if (!options.prompt && !options.passwordStdin) {
    if (options.permanent) throw new StartError('--permanent goes with --prompt or --password-stdin only');
    return { password: makeTemporaryPassword(), temporary: true, told: true };
  }
  const password = options.prompt ? await promptForPassword() : await passwordFromStdin();
  const policy = { minLength: config.passwordMinLength, minClasses: config.passwordMinClasses };
  const verdict = checkPassword(password, username, policy);
  if (!verdict.ok) {
    const words = await errorWords(terminalLocale(process.env));
    throw new StartError(words(verdict.reason));
  }
  return { password, temporary: !options.permanent, told: false };
}

function report(done: string, { password, temporary }: NewPassword, told: boolean): void {
  console.log(done);
  if (told) console.log(`temporary password: ${password}`);
  if (temporary) console.log('it must be changed at the next sign-in');
}

async function add(username: string, options: AddOptions): Promise<void> {
  const config = loadConfig(process.env);
  const { name = username, platformRole = null } = options;
  const person = createUserInput.safeParse({ username, displayName: name, platformRole });
  if (!person.success) {
    throw new StartError(
      'a username has 2 to 64 lower-case letters, digits, dots, underscores or hyphens and begins with a letter or digit; a name has 1 to 100 characters',
    );
  }
  const chosen = await choosePassword(config, person.data.username, options);
  const outcome = await asOperator(config, (operator) => addAccount(operator, person.data, chosen));
  if (outcome === 'username-taken') throw new StartError(`the username ${person.data.username} is taken`);
  report(`added ${person.data.username}`, chosen, chosen.told);
}

async function resetPassword(username: string, options: PasswordOptions): Promise<void> {
  const config = loadConfig(process.env);
  const chosen = await choosePassword(config, username, options);
  requireFound(await asOperator(config, (operator) => setPassword(operator, username, chosen)), username);
  report(`set the password of ${username}; its sessions have ended`, chosen, chosen.told);
}

async function setBarred(username: string, disable: boolean): Promise<void> {
  requireFound(await asOperator(loadConfig(process.env), (operator) => bar(operator, username, disable)), username);
  console.log(disable ? `disabled ${username}; its sessions have ended` : `enabled ${username}`);
}

function requireFound(outcome: string, username: string): void {
  if (outcome === 'no-such-account') throw new StartError(`there is no account ${username}`);
}

async function list(): Promise<void> {
  await asOperator(loadConfig(process.env), async (operator) => {
    for await (const { username, displayName, platformRole, disabledAt, mustChangePassword } of everyAccount(
      operator,
    )) {
      const marks = [platformRole, disabledAt && 'disabled', mustChangePassword && 'temporary password'];
      console.log([username, displayName, marks.filter(Boolean).join(', ')].join('\t'));
    }
  });
}

const withPassword = (command: Command) =>
  command
    .option('--prompt', 'ask for the password on the terminal instead of making one up')
    .addOption(new Option('--password-stdin', 'read the password from standard input').conflicts('prompt'))
    .option('--permanent', 'a given password need not be changed at the next sign-in');

const program = new Command('user').description('Accounts of this installation, from the command line of its server');
withPassword(
  program.command('add <username>').description('add an account; prints a temporary password unless one is given'),
)
  .option('--name <name>', 'the name to show; the username if left out')
  .addOption(new Option('--platform-role <role>', 'leader reads all zones, admin manages them').choices(PLATFORM_ROLES))
  .action(add);
withPassword(
  program
    .command('reset-password <username>')
    .description('set a new password, end all sessions and lift the limit on failed sign-ins'),
).action(resetPassword);
program
  .command('disable <username>')
  .description('let the account sign in no more, and end its sessions')
  .action((username: string) => setBarred(username, true));
program
  .command('enable <username>')
  .description('let a disabled account sign in again')
  .action((username: string) => setBarred(username, false));
program.command('list').description('all accounts: username, name, role and state, separated by tabs').action(list);

await runProgram(program);
