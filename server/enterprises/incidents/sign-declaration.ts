import { z } from 'zod';
import { requirePerson } from '../../accounts/require-person.ts';
import { writeInZone } from '../../audit/write-in-zone.ts';
import { requireCurrent } from '../../platform/current-version.ts';
import { enforce, type Message, refused } from '../../platform/errors.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { RequestContext } from '../../platform/platform.ts';
import { isInForce, maySign, SIGNING_POSTS, type SigningPost } from './declaration.ts';
import { missingFields } from './declaration-content.ts';
import { declarationContent, type signDeclarationInput } from './observation-schema.ts';
import { requireOpen, signingPost } from './observation-store.ts';
import { lockDeclaration } from './shipment-store.ts';

const pledgesOfForm = z.tuple([z.boolean(), z.boolean(), z.boolean(), z.boolean(), z.boolean()]);

/** EF6: the quality head or the legal person signs, with the account that is known to hold the post; both are needed. */
export function signDeclaration(context: RequestContext, input: z.infer<typeof signDeclarationInput>) {
  return writeInZone(context, input.zone, 'signDeclaration', input, async (write) => {
    const { tx, zoneId, actor, now } = write;
    requirePerson(actor);
    const { shipment, declaration } = await lockDeclaration(write, 'declaration.sign', input.declaration);
    const post = signsAs(actor, zoneId, shipment.enterpriseId);
    if (post === null) throw refused({ ok: false, reason: 'declaration.post', rule: 'EF6' });
    requireOpen(shipment.observation);
    requireCurrent({ version: declaration.version, content: declaration.content }, input.version);
    const signatures = declaration.signatures.map((each) => ({ post: signingPost(each.post), userId: each.userId }));
    const signer = { post, userId: actor.userId };
    const missing = missingFields(declarationContent.parse(declaration.content));
    const draft = { pledges: pledgesOfForm.parse(declaration.pledges), signatures, complete: missing.length === 0 };
    const verdict = maySign(draft, signer);
    if (!verdict.ok && missing.length > 0) throw refused(verdict, requiredFields(missing));
    enforce(verdict);
    await tx.declarationSignature.create({
      data: {
        zoneId,
        declarationId: declaration.id,
        post,
        userId: actor.userId,
        name: actor.displayName,
        signedAt: now,
      },
    });
    const state = isInForce([...signatures, signer]) ? 'signed' : 'draft';
    await tx.declaration.update({ where: { zoneId_id: { zoneId, id: declaration.id } }, data: { state } });
    await write.record({
      action: 'declaration.sign',
      objectType: 'declaration',
      objectId: declaration.id,
      before: { state: declaration.state },
      after: { state, post, shipment: shipment.id, version: declaration.version },
    });
    return { id: declaration.id, state, version: declaration.version } as const;
  });
}

/** The post in which a person may sign for the enterprise; null for clerks and for everybody else. */
export function signsAs(actor: Actor, zoneId: string, enterpriseId: string): SigningPost | null {
  const posts = actor.memberships
    .filter((membership) => membership.zoneId === zoneId && membership.enterpriseId === enterpriseId)
    .map(({ post }) => post);
  return SIGNING_POSTS.find((post) => posts.includes(post)) ?? null;
}

const requiredFields = (names: readonly string[]): Record<string, Message> =>
  Object.fromEntries(names.map((name) => [`content.${name}`, { key: 'field.required' }]));
