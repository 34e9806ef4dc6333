import { z } from 'zod';
import { slug, text } from '../../platform/inputs.ts';

/** Who goes: names with where they come from, one of them the lead. */
export const teamMember = z.object({ name: text(100), organisation: text(200), isLead: z.boolean() });
export type TeamMember = z.infer<typeof teamMember>;

/** A question of the inspection's own, beside the six items of EF7. */
export const ownQuestion = z.object({ id: slug, text: z.string() });
export type OwnQuestion = z.infer<typeof ownQuestion>;

export const storedTeam = z.array(teamMember);
export const storedChecklist = z.array(ownQuestion);
