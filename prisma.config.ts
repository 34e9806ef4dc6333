import { defineConfig } from 'prisma/config';

// generate, validate and format never use the schema engine, yet the CLI insists on having one, and would download it.
// Any existing file satisfies it, so these commands work on closed networks.
if (['generate', 'validate', 'format'].includes(process.argv[2] ?? '')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/unset' },
});
