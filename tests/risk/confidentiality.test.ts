import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../server/platform/permissions.ts';
import { asProductError } from '../../server/platform/trpc.ts';
import { standardMatrix } from '../../server/risk/assessment/standard-matrix.ts';
import { apiRouter, createApi } from '../../server/router.ts';
import { serveApi, setPassword } from '../api/serve.ts';
import { SUZHOU } from '../factories/installation.ts';
import { DOORS, type Door, type Known, RISK_PROCEDURE, SIDE_DOORS } from './risk-doors.ts';
import { noSuchIds, openSecretFile, type RiskIds, SECRETS } from './secret-file.ts';
import { openRisk, openRiskWorld, type RiskWorld } from './world.ts';

const NOW = '2026-06-30 09:00';
const PASSWORD = 'river-stones-7';
let world: RiskWorld;
let known: Known;
let secret: RiskIds & { number: string };
const nothing = noSuchIds();

beforeAll(async () => {
  world = await openRiskWorld();
  secret = await openSecretFile(world, '2026-06-01 09:00');
  const open = await openRisk(world, '2026-06-02 09:00', {
    title: '输液器断裂事件',
    product: '型号输液器',
    hazard: '危害描述',
  });
  known = {
    enterprise: world.enterprise,
    person: world.technical.userId,
    openRisk: open.id,
    matrix: await standardMatrix(),
  };
}, 60_000);
afterAll(() => world.installation.close());

type Procedure = { _def: { type: string; inputs: { safeParse(input: unknown): { success: boolean } }[] } };
const PROCEDURES = apiRouter._def.procedures as unknown as Record<string, Procedure>;

/** Everybody who may not know of the file; its two groups may. */
const STRANGERS = [
  'leader',
  'admin',
  'association',
  'department',
  'clerk',
  'rivalClerk',
  'elsewhere',
  'inspection',
  'office',
] as const satisfies readonly (keyof RiskWorld)[];
const actorOf = (name: (typeof STRANGERS)[number] | 'nobody'): Actor | null => (name === 'nobody' ? null : world[name]);

/** What a person gets at a door, with everything that an answer says: the value, or the error as the API words it. */
async function answer(actor: Actor | null, procedure: string, input: object): Promise<unknown> {
  const now = new Date(`${NOW.replace(' ', 'T')}:00+08:00`);
  const api = createApi({
    platform: world.installation.platform,
    actor: actor && { ...actor, now },
    now,
    requestId: crypto.randomUUID(),
    locale: 'zh-CN',
    translate: (_locale, { key, params }) => `${key} ${JSON.stringify(params ?? {})}`,
    address: '192.0.2.1',
    userAgent: null,
    sessionToken: null,
    cookie: { set: () => undefined, clear: () => undefined },
  });
  const [router = '', name = ''] = procedure.split('.');
  const call = (api as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)[router]?.[name];
  if (!call) throw new Error(`No procedure ${procedure}`);
  try {
    return { value: await call(input) };
  } catch (error) {
    const { code, status, text, details } = asProductError(error);
    const { cause: _cause, ...said } = details;
    return { code, status, text, ...said };
  }
}

/** Ids that were asked for are no news: what differs otherwise, is. */
const withoutIds = (said: unknown, ids: RiskIds): string =>
  Object.entries(ids).reduce((text, [name, id]) => text.replaceAll(id, name), JSON.stringify(said) ?? '');

const asksForIds = (door: Door): boolean => {
  const asked = JSON.stringify(door(secret, known));
  return Object.values(secret).some((id) => asked.includes(id));
};

function leaksIn(said: string): string[] {
  return [...Object.values(SECRETS), secret.number].filter((word) => said.includes(word));
}

describe.each([...STRANGERS, 'nobody'] as const)('%s', (name) => {
  it('R28: gets the same answer at every door of the risk area, whether or not there is such a file', async () => {
    const differing: string[] = [];
    const leaking: string[] = [];
    for (const [procedure, door] of [...Object.entries(DOORS), ...SIDE_DOORS.map(([, ...side]) => side)]) {
      const said = await answer(actorOf(name), procedure, door(secret, known));
      leaking.push(...leaksIn(JSON.stringify(said) ?? '').map((word) => `${procedure} ${word}`));
      // A door without an id is tried once: there is nothing to compare.
      if (!asksForIds(door)) continue;
      const other = await answer(actorOf(name), procedure, door(nothing, known));
      const [one, two] = [withoutIds(said, secret), withoutIds(other, nothing)];
      if (one !== two) differing.push(`${procedure}: ${one} / ${two}`);
    }
    expect(differing).toEqual([]);
    expect(leaking).toEqual([]);
  }, 60_000);
});

describe('the list of doors', () => {
  it('names every procedure of the risk area, so that a new one is tried, too', () => {
    const procedures = Object.keys(PROCEDURES).filter((name) => RISK_PROCEDURE.test(name));
    expect(Object.keys(DOORS).sort()).toEqual(procedures.sort());
  });

  it('has an input for each that its schema takes: a door is tried, not its frame', () => {
    const wrong = [...Object.entries(DOORS), ...SIDE_DOORS.map(([, ...side]) => side)].filter(
      ([procedure, door]) =>
        PROCEDURES[procedure]?._def.inputs.some((schema) => !schema.safeParse(door(secret, known)).success) ?? true,
    );
    expect(wrong.map(([procedure]) => procedure)).toEqual([]);
  });

  it('opens to the two groups: they do read the words that nobody else may', async () => {
    for (const actor of [world.technical, world.management]) {
      const said = await answer(actor, 'risks.list', { zone: SUZHOU, state: 'all' });
      expect(leaksIn(JSON.stringify(said))).toEqual([SECRETS.title, SECRETS.product, secret.number]);
      const file = JSON.stringify(await answer(actor, 'risks.get', { zone: SUZHOU, risk: secret.risk }));
      expect(file).toContain(SECRETS.hazard);
    }
  });
});

describe('over HTTP', () => {
  let api: Awaited<ReturnType<typeof serveApi>>;
  beforeAll(async () => {
    api = await serveApi(world.installation);
    for (const name of STRANGERS) await setPassword(world.installation, world[name].username, PASSWORD);
  });
  afterAll(() => api.close());

  const paths = (ids: RiskIds): [method: string, path: string, body?: object][] => {
    const zone = `/api/v1/zones/${SUZHOU}`;
    return [
      ['GET', `${zone}/risks/${ids.risk}`],
      ['GET', `${zone}/risks/${ids.risk}/measures`],
      ['GET', `${zone}/risks/${ids.risk}/duplicates`],
      ['GET', `${zone}/risk-cases/${ids.case}`],
      ['GET', `/api/v1/public/zones/${SUZHOU}/announcements/${ids.measure}`],
      ['POST', `${zone}/risks/${ids.risk}/rejection`, { version: 1, reason: '理由' }],
      ['POST', `${zone}/risk-measures/${ids.measure}/publication`, { version: 1 }],
      ['POST', `${zone}/risk-destructions/${ids.destruction}`, { version: 1, decision: 'declined', note: '' }],
      ['GET', `/zones/${SUZHOU}/risk-files/${ids.file}`],
      ['GET', `/trpc/risks.get?input=${encodeURIComponent(JSON.stringify({ zone: SUZHOU, risk: ids.risk }))}`],
      ['GET', `/trpc/riskCases.get?input=${encodeURIComponent(JSON.stringify({ zone: SUZHOU, case: ids.case }))}`],
    ];
  };
  async function client(name: (typeof STRANGERS)[number] | 'nobody') {
    const call = api.client();
    if (name === 'nobody') return call;
    const { status } = await call('POST', '/api/v1/session', { username: world[name].username, password: PASSWORD });
    expect(status).toBe(200);
    return call;
  }

  it.each([...STRANGERS, 'nobody'] as const)(
    'R28: %s gets the same status and body for a file and for none',
    async (name) => {
      const call = await client(name);
      const asked = async (ids: RiskIds) => {
        const answers = [];
        for (const [method, path, body] of paths(ids)) {
          const { status, body: said } = await call(method, path, body);
          answers.push(withoutIds([method, path, status, said], ids));
        }
        return answers;
      };
      const [some, none] = [await asked(secret), await asked(nothing)];
      expect(some).toEqual(none);
      expect(some.flatMap(leaksIn)).toEqual([]);
      expect(some.filter((said) => said.includes(',200,'))).toEqual([]);
    },
  );

  it('R28: a workbook of the board has none of the files that are kept from the reader', async () => {
    for (const name of ['inspection', 'office'] as const) {
      const call = await client(name);
      const session = await fetch(`${api.base}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: world[name].username, password: PASSWORD }),
      });
      const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const response = await fetch(`${api.base}/zones/${SUZHOU}/risks.xlsx?state=all`, { headers: { cookie } });
      expect(response.status).toBe(200);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(await response.arrayBuffer());
      const cells = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
      expect(cells).toContain('型号输液器');
      expect(leaksIn(cells)).toEqual([]);
      expect((await call('GET', `/zones/${SUZHOU}/risks.xlsx?search=${encodeURIComponent('秘密')}`)).status).toBe(200);
    }
    for (const name of ['leader', 'admin', 'association', 'department', 'clerk'] as const) {
      expect((await (await client(name))('GET', `/zones/${SUZHOU}/risks.xlsx`)).status).toBe(403);
    }
    expect((await (await client('elsewhere'))('GET', `/zones/${SUZHOU}/risks.xlsx`)).status).toBe(404);
    expect((await (await client('nobody'))('GET', `/zones/${SUZHOU}/risks.xlsx`)).status).toBe(401);
  });

  it('R28: the description of the API has no example that comes from a zone', async () => {
    const { body } = await api.client()('GET', '/api/v1/openapi.json');
    expect(leaksIn(JSON.stringify(body))).toEqual([]);
  });
});
