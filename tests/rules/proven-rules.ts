import type { Reporter, TestModule, Vite, Vitest } from 'vitest/node';
import { readRuleBook } from '../../server/zones/regulations.ts';

/**
 * Fails a run of the whole suite when a rule that the product shows as enforced was not proven in it: each of its
 * named tests must have passed. A run of some files or tests says nothing about the others.
 */
class ProvenRules implements Reporter {
  private vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    if (!this.vitest || !(await ranEverything(this.vitest, modules))) return;
    const passed = new Set(modules.flatMap(passedTests));
    const { regulations, procedure } = await readRuleBook();
    const unproven = [...regulations, ...procedure]
      .filter(({ state }) => state === 'enforced')
      .filter(({ tests }) => tests.length === 0 || !tests.every((name) => passed.has(name)));
    if (unproven.length === 0) return;
    for (const { id, tests } of unproven) {
      const missing = tests.filter((name) => !passed.has(name));
      this.vitest.logger.error(`${id} is shown as enforced, but did not pass: ${missing.join('; ') || 'no test'}`);
    }
    process.exitCode = 1;
  }
}

async function ranEverything(vitest: Vitest, modules: readonly TestModule[]): Promise<boolean> {
  if (vitest.config.testNamePattern || vitest.config.project.length > 0) return false;
  return modules.length === (await vitest.globTestSpecifications()).length;
}

function passedTests(module: TestModule): string[] {
  return [...module.children.allTests('passed')].map(({ name }) => name);
}

/** Adds the reporter to those that the command line asks for; once, although each project loads the configuration. */
export const provenRules = (): Vite.Plugin => ({
  name: 'qualizone-proven-rules',
  configureVitest({ vitest }) {
    const reporters: unknown[] = vitest.config.reporters;
    const isThere = reporters.some((each) => each instanceof Object && each.constructor.name === ProvenRules.name);
    if (!isThere) reporters.push(new ProvenRules());
  },
});
