/** Nothing of ours (passwords, PG* variables) may leak into PostgreSQL's settings or its error texts' language. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, TMPDIR, SystemRoot } = process.env;
  return { NODE_ENV, PATH, TMPDIR, SystemRoot, LC_ALL: 'C', LC_MESSAGES: 'C' };
}
