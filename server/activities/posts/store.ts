import { z } from 'zod';
import type { ZoneWork } from '../../audit/write-in-zone.ts';
import { searchKeys } from '../../enterprises/register/search-keys.ts';
import type { Post } from '../../generated/prisma/client.ts';
import { type CivilDate, dateColumn, toDateColumn } from '../../platform/calendar.ts';
import { badField, notFound } from '../../platform/errors.ts';
import { type Actor, can, type Permission, permitForSome } from '../../platform/permissions.ts';
import { mayActFor, permitFor } from '../body.ts';
import { POST_KINDS } from '../kinds.ts';
import { POST_STATES, type PostState } from './lifecycle.ts';
import { sanitiseBody } from './sanitise-body.ts';
import type { PostContent } from './schema.ts';

const kind = z.enum(POST_KINDS);
const state = z.enum(POST_STATES);
const dayOrNull = (day: Date | null): CivilDate | null => day && dateColumn(day);

/** A post with its words and days parsed. */
export const parsePost = (row: Post) => ({
  ...row,
  kind: kind.parse(row.kind),
  state: state.parse(row.state),
  sourceOn: dateColumn(row.sourceOn),
  effectiveOn: dayOrNull(row.effectiveOn),
  postedOn: dayOrNull(row.postedOn),
  linkDeadOn: dayOrNull(row.linkDeadOn),
});
export type PostRow = ReturnType<typeof parsePost>;

/** What is posted, or was, is there for all who may read posts; a draft for its body only. */
export const mayRead = (
  actor: Actor,
  zoneId: string,
  post: { state: PostState; departmentId: string | null },
): boolean =>
  can(actor, 'post.view', zoneId) &&
  (post.state !== 'draft' || mayActFor(actor, 'post.publish', zoneId, post.departmentId));

/** The post, for whoever may read it; 404 otherwise. */
export async function requirePost(work: ZoneWork, permission: Permission, id: string): Promise<PostRow> {
  const { tx, zoneId, actor } = work;
  permitForSome(actor, permission, zoneId);
  const row = await tx.post.findUnique({ where: { zoneId_id: { zoneId, id } } });
  const post = row && parsePost(row);
  if (!post || !mayRead(actor, zoneId, post)) throw notFound('postNotFound');
  return post;
}

/** The same, locked to the end of the transaction: two changes of one post take turns. */
export async function lockPost(work: ZoneWork, permission: Permission, id: string): Promise<PostRow> {
  const { tx, zoneId, actor } = work;
  permitForSome(actor, permission, zoneId);
  await tx.$queryRaw`SELECT 1 FROM post WHERE zone_id = ${zoneId} AND id = ${id}::uuid FOR UPDATE`;
  return requirePost(work, permission, id);
}

/** Locked, for whoever acts for the body whose post it is; 403 for everybody else who reads it. */
export async function lockOwnPost(work: ZoneWork, id: string): Promise<PostRow> {
  const post = await lockPost(work, 'post.publish', id);
  permitFor(work.actor, 'post.publish', work.zoneId, post.departmentId);
  return post;
}

/** What is stored of what was typed, and what was taken out of the text. */
export function contentColumns(content: PostContent, today: CivilDate) {
  const { kind: about, title, markets, hsCodes, product, sourceName, sourceUrl, sourceOn, effectiveOn } = content;
  if (sourceOn > today) throw badField('sourceOn', { key: 'field.future' });
  const { html, text, removed } = sanitiseBody(content.body);
  if (text === '') throw badField('body', { key: 'posts.bodyEmpty' });
  const columns = {
    kind: about,
    title,
    body: html,
    bodyText: text,
    markets,
    hsCodes,
    product,
    sourceName,
    sourceUrl,
    sourceOn: toDateColumn(sourceOn),
    effectiveOn: effectiveOn && toDateColumn(effectiveOn),
    ...searchKeys(title),
  };
  return { columns, removed };
}

/** What the audit keeps of a post. */
export const auditedPost = (post: PostRow) => {
  const { departmentId, kind: about, state: now, title, body, markets, hsCodes, product } = post;
  const { sourceName, sourceUrl, sourceOn, effectiveOn, postedOn } = post;
  const what = { department: departmentId, kind: about, state: now, title, body, markets, hsCodes, product };
  return { ...what, sourceName, sourceUrl, sourceOn, effectiveOn, postedOn };
};

/** What the second of two editors is shown beside the own words. */
export const currentOf = (post: PostRow) => ({ ...auditedPost(post), version: post.version });
