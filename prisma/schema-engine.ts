import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { PROJECT_FOLDER } from '../server/platform/project-folder.ts';

/**
 * Prisma's schema engine as WebAssembly: `prisma migrate diff` for networks where the native engine cannot be
 * downloaded. For authors and tests only; the product applies migrations without it.
 */
const SCHEMA_FOLDER = path.join(PROJECT_FOLDER, 'prisma', 'schema');

/**
 * The SQL that would turn a live, migrated database into what `prisma/schema` says; empty when they agree. What
 * Prisma does not model (policies, grants, checks, partial indexes) it neither sees nor touches.
 */
export async function diffToSchema(databaseUrl: string): Promise<string> {
  loadEngine();
  const files = schemaFiles();
  const adapters = bindMigrationAwareSqlAdapterFactory(catalogueAdapters(databaseUrl));
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: files.map(({ path: name, content }) => [name, content]) },
    () => undefined,
    adapters,
  );
  try {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: PROJECT_FOLDER },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  } finally {
    engine.free();
  }
}

function schemaFiles() {
  return readdirSync(SCHEMA_FOLDER)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: path.join('prisma', 'schema', name),
      content: readFileSync(path.join(SCHEMA_FOLDER, name), 'utf8'),
    }));
}

let loaded = false;

/** The package is meant for bundlers that import .wasm files; in Node the two halves are joined by hand. */
function loadEngine(): void {
  if (loaded) return;
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = new WebAssembly.Module(readFileSync(path.join(path.dirname(script), 'schema_engine_bg.wasm')));
  const imports = { './schema_engine_bg.js': { ...engineModule } as unknown as WebAssembly.ModuleImports };
  const { exports } = new WebAssembly.Instance(wasm, imports);
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        throw new Error(`the schema engine failed: ${message}`);
      },
    },
  });
  engineModule.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start();
  loaded = true;
}

const CHAR_OID = 18;
const TIME_OID = 1083;

function catalogueAdapters(databaseUrl: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connectForCatalogue(databaseUrl),
    connectToShadowDb: () => Promise.reject(new Error('a comparison with a live database needs no shadow')),
  };
}

/**
 * adapter-pg, taught the internal type "char" that PostgreSQL's catalogue is full of. It would refuse the type, and
 * offers no place to add one; so the columns pass through it as times, of which a catalogue has none, and come out as
 * characters.
 */
async function connectForCatalogue(databaseUrl: string): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const query = pool.query.bind(pool);
  const queryCatalogue = async (config: pg.QueryArrayConfig) => {
    const result = await query(config);
    for (const field of result.fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TIME_OID;
    return result;
  };
  Object.assign(pool, { query: queryCatalogue });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(request: SqlQuery) {
      const result = await queryRaw(request);
      const columnTypes = result.columnTypes.map((type) =>
        type === ColumnTypeEnum.Time ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    },
    dispose: () => pool.end(),
  });
}
