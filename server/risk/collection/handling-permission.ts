import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { can, type Permission } from '../../platform/permissions.ts';

/** R7, R8: whom a file is shown to, and whether it is taken up again, is for whoever verifies, and for the office. */
export const handlingPermission = ({ actor, zoneId }: ZoneWork): Permission =>
  can(actor, 'risk.close', zoneId) ? 'risk.close' : 'risk.verify';
