import type { DueMatter, MatterSource } from '../../reminders/matter.ts';
import { loadMatters, loadRetention } from './load-matters.ts';
import { isToRemind, type Matter, matterKey } from './matters.ts';

const dueMatter = (matter: Matter): DueMatter => {
  const { kind, subjectId, number, dueOn, holder } = matter;
  return { key: matterKey(matter), kind, subjectId, label: number, dueOn, holder };
};

/** R25, R30: whoever holds a matter of a risk that is due soon or late, and the office of files past their retention. */
export const riskReminders: MatterSource = {
  area: 'risk',
  async toRemind(read) {
    const { zoneId, today } = read;
    const matters = [...(await loadMatters(read, { zoneId })), ...(await loadRetention(read, { zoneId }))];
    return matters.filter((matter) => isToRemind(matter, today)).map(dueMatter);
  },
};
