import { Link, useLocation, useNavigate, useSearchParams } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { withSearch } from '../paths.ts';
import { Instant } from './figures.tsx';
import { Icon } from './icon.tsx';
import { RuleIds } from './rule-ids.tsx';

const PARAM = 'explain';
const PANEL_ID = 'explanation';

/** What a page is asked to explain: a kind of figure ('task-score') and which one ('3'). */
export interface ExplainRequest {
  kind: string;
  id: string;
}

/** Reads ?explain=<kind>:<id>, for loaders; null when nothing is asked. */
export function readExplain(search: URLSearchParams): ExplainRequest | null {
  const match = /^([a-z][a-z-]*):(.+)$/.exec(search.get(PARAM) ?? '');
  return match?.[1] && match[2] ? { kind: match[1], id: match[2] } : null;
}

/** A figure that leads to its explanation: the same page, with ?explain=. A plain link, so it needs no JavaScript. */
export function ExplainLink({ kind, id, children }: ExplainRequest & { children: ReactNode }) {
  const { t } = useTranslation();
  const location = useLocation();
  const [search] = useSearchParams();
  const request = `${kind}:${id}`;
  const open = search.get(PARAM) === request;
  return (
    <Link
      to={`${withSearch(location, { [PARAM]: request })}#${PANEL_ID}`}
      preventScrollReset
      data-explain={request}
      aria-current={open ? 'true' : undefined}
      title={t('explain.how')}
      className="explainable"
    >
      {children}
    </Link>
  );
}

export interface ExplainRow {
  label: string;
  value: ReactNode;
  note?: string;
  href?: string;
}

export interface ExplainPanelProps {
  title: string;
  value: ReactNode;
  unit?: string;
  /** Articles, e.g. ['Z7']. */
  rules: readonly string[];
  /** The formula in words. */
  formula: string;
  /** The same formula with the numbers put in. */
  substituted: string;
  /** What time the figure covers, in words. */
  period: string;
  /** UTC ISO 8601. */
  computedAt: string;
  /** What it was computed from. */
  rows: readonly ExplainRow[];
  /** This page without the panel; useExplainCloseHref() gives it. */
  closeHref: string;
}

/** The address of this page without its explanation. */
export const useExplainCloseHref = (): string => withSearch(useLocation(), { [PARAM]: null });

/** Where a figure comes from: value, rule, formula, numbers, period, rows. Beside the page; over it on a phone. */
export function ExplainPanel(props: ExplainPanelProps) {
  const { title, value, unit, rules, formula, substituted, period, computedAt, rows, closeHref } = props;
  const { t } = useTranslation();
  const heading = usePanelFocus(closeHref, title);
  return (
    <aside id={PANEL_ID} aria-labelledby={`${PANEL_ID}-title`} className="drawer">
      <div className="border-accent border-t-4 px-5 pt-4 pb-10 sm:px-6">
        <div className="flex items-start justify-between gap-4">
          <p className="text-ink-3 text-sm">{t('explain.eyebrow')}</p>
          <CloseLink href={closeHref} />
        </div>
        <h2 id={`${PANEL_ID}-title`} ref={heading} tabIndex={-1} className="text-lg outline-none">
          {title}
        </h2>
        <p className="big-figure figures text-figure mt-3 font-semibold tracking-tight">
          {value}
          {unit && <span className="text-ink-3 ms-1.5 text-base font-normal tracking-normal">{unit}</span>}
        </p>
        <dl className="mt-5 space-y-4">
          <Part term={t('explain.formula')}>
            <p>{formula}</p>
            <p className="bg-sunken figures mt-1.5 px-3 py-2 text-sm">{substituted}</p>
          </Part>
          {rules.length > 0 && (
            <Part term={t('explain.rules')}>
              <RuleIds ids={rules} />
            </Part>
          )}
          <Part term={t('explain.period')}>{period}</Part>
          <Part term={t('explain.computedAt')}>
            <Instant at={computedAt} />
          </Part>
        </dl>
        <Rows rows={rows} />
      </div>
    </aside>
  );
}

function CloseLink({ href }: { href: string }) {
  const { t } = useTranslation();
  return (
    <Link
      to={href}
      preventScrollReset
      className="text-ink-2 hover:bg-sunken no-print -mt-1.5 -me-2 flex min-h-9 items-center gap-1.5 rounded-md px-2 text-sm no-underline"
    >
      <Icon name="close" />
      {t('explain.close')}
    </Link>
  );
}

function Part({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Rows({ rows }: { rows: readonly ExplainRow[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="text-ink-2 mt-6 text-sm">{t('explain.noRows')}</p>;
  return (
    <table className="mt-6 w-full text-sm">
      <caption className="border-ink border-t-2 py-1.5 text-start font-semibold">
        {t('explain.rows', { count: rows.length })}
      </caption>
      <tbody>
        {rows.map(({ label, value, note, href }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id, and never change order while shown
          <tr key={index} className="border-rule border-t align-baseline">
            <th scope="row" className="py-1.5 pe-4 text-start font-normal">
              {href ? <Link to={href}>{label}</Link> : label}
              {note && <span className="text-ink-3 block text-xs">{note}</span>}
            </th>
            <td className="py-1.5 text-end whitespace-nowrap">{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Moves the focus to the panel's heading and back to the figure; Escape closes. */
function usePanelFocus(closeHref: string, title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const request = search.get(PARAM) ?? '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another explanation in the open panel takes the focus too
  useEffect(() => heading.current?.focus({ preventScroll: true }), [request, title]);

  const lastRequest = useRef(request);
  useEffect(() => {
    if (request) lastRequest.current = request;
  }, [request]);
  useEffect(
    () => () => {
      // Found by attribute, not remembered as an element: the page may have been loaded with the panel open.
      const link = document.querySelector<HTMLElement>(`[data-explain="${CSS.escape(lastRequest.current)}"]`);
      requestAnimationFrame(() => link?.focus({ preventScroll: true }));
    },
    [],
  );

  useEffect(() => {
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) navigate(closeHref, { preventScrollReset: true });
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [closeHref, navigate]);

  return heading;
}
