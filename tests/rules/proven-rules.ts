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
    if (!this.vitest || !ranEverything(this.vitest, modules)) return;
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

function ranEverything(vitest: Vitest, modules: readonly TestModule[]): boolean {
  const { testNamePattern, shard, project, related, changed } = vitest.config;
  const isFiltered = [testNamePattern, shard, related, changed].some(Boolean) || project.length > 0;
  return !isFiltered && !vitest.filenamePattern?.length && modules.length > 0;
}

function passedTests(module: TestModule): string[] {
  return [...module.children.allTests('passed')].map(({ name }) => name);
}

/** Adds the reporter to whichever the command line asked for. */
export const provenRules = (): Vite.Plugin => ({
  name: 'qualizone-proven-rules',
  configureVitest({ vitest }) {
    vitest.config.reporters.push([new ProvenRules() as unknown as string, {}]);
  },
});
