import { expect, it } from 'vitest';
import { type Tx, withZones } from '../../server/platform/tenant.ts';
import { SUZHOU } from '../factories/installation.ts';
import { openRisk, openRiskWorld } from '../risk/world.ts';

it('two transactions that lock rows crosswise both come through: the one that is broken off runs again', async () => {
  const world = await openRiskWorld();
  const [one, other] = [await openRisk(world, '2026-03-02 10:00'), await openRisk(world, '2026-03-02 10:00')];
  const lock = (tx: Tx, id: string) =>
    tx.$queryRaw`SELECT 1 FROM risk_item WHERE zone_id = ${SUZHOU} AND id = ${id}::uuid FOR UPDATE`;
  let waiting = 2;
  let open = () => {};
  const bothHaveOne = new Promise<void>((resolve) => {
    open = resolve;
  });
  const inTurn = (first: string, second: string) =>
    withZones(world.installation.platform.prisma, [SUZHOU], async (tx) => {
      await lock(tx, first);
      waiting -= 1;
      if (waiting === 0) open();
      await bothHaveOne;
      await lock(tx, second);
      return 'done';
    });
  expect(await Promise.all([inTurn(one.id, other.id), inTurn(other.id, one.id)])).toEqual(['done', 'done']);
  await world.installation.close();
}, 60_000);
