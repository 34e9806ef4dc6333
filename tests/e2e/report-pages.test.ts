import { type Browser, expect, type Page, test } from '@playwright/test';
import { faultsOf, openScreen, SCREENS, type Screen } from './look-at-page.ts';
import { ZHUHAI } from './people.ts';

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** Before the demonstration's first analysis: nothing was filed, nobody has started a report. Each screen has one half. */
const YEAR = Number(TODAY.slice(0, 4)) - 2;
const API = `/api/v1${ZHUHAI}/quality-reports`;

interface Report {
  version: number;
  content: { sections: Record<string, string> };
}

for (const [index, screen] of SCREENS.entries()) {
  const [width, locale] = screen;
  test(`a half-year's report at ${width} px in ${locale}: its page in every state is there, accessible, no wider than the screen`, async ({
    browser,
  }) => {
    test.setTimeout(600_000);
    const faults: string[] = [];
    const desks = new Desks(browser, screen, faults);
    const { id } = await desks.act('zhuhai.technical', API, { period: `${YEAR}-H${index + 1}` });
    const own = `${ZHUHAI}/quality-reports/${id}`;
    const look = (username: string, ...below: string[]) => desks.look(username, own, below);
    const report = async (): Promise<Report> =>
      (await (await desks.of('zhuhai.office')).request.get(`${API}/${id}`)).json();
    const act = async (username: string, move: string, data: object) =>
      desks.act(username, `${API}/${id}/${move}`, { version: (await report()).version, ...data });

    await look('zhuhai.technical', '', '?open=submit', '?view=comments', '?view=versions', '/print');
    const { content } = await report();
    for (const name of Object.keys(content.sections)) content.sections[name] ||= '演练：无。';
    await act('zhuhai.technical', 'content', { content, note: '演练：补全。' });
    await act('zhuhai.technical', 'submission', {});

    await look('zhuhai.technical', '');
    await look('zhuhai.office', '?open=review');
    await act('zhuhai.office', 'review', { decision: 'accept', opinion: '演练：通过。' });
    await look('zhuhai.office', '?open=consult');
    await act('zhuhai.office', 'consultation', { mode: 'meeting', endsOn: TODAY, departments: ['commerce'] });

    await look('zhuhai.commerce', '?open=respond', '?view=comments&section=suggestions');
    await desks.act('zhuhai.commerce', `${API}/${id}/comments`, { section: 'suggestions', text: '演练：建议补充。' });
    await desks.act('zhuhai.commerce', `${API}/${id}/opinions`, { answer: 'comments', note: '演练：见意见。' });
    const { comments } = (await report()) as Report & { comments: { id: string }[] };
    await look('zhuhai.office', '?open=conclude', `?view=comments&open=answer:${comments[0]?.id}`);
    await desks.act('zhuhai.office', `/api/v1${ZHUHAI}/quality-comments/${comments[0]?.id}/answer`, {
      version: 1,
      answer: 'adopted',
      note: '',
    });
    await act('zhuhai.office', 'consultation-result', { result: '演练：采纳。' });

    await look('zhuhai.office', '', '?open=publish', '?view=findings&open=finding', '?view=versions&from=1&to=2');
    const finding = { title: '演练：发现', text: '演练：说明。', isSerious: true, inspectionFocus: '演练：重点。' };
    const { id: found } = await desks.act('zhuhai.office', `${API}/${id}/findings`, finding);
    await look('zhuhai.technical', `?view=findings&open=risk:${found}`);
    const audience = ['leader', 'management', 'department', 'inspection', 'enterprise'];
    await act('zhuhai.office', 'publication', { audience });

    await look('zhuhai.office', '', '?open=correct', '?view=versions&number=1');
    for (const reader of ['leader', 'zhuhai.enterprise']) await look(reader, '', '/print');
    expect(faults).toEqual([]);
  });
}

/** Each person's browser, opened when first needed. */
class Desks {
  private readonly pages = new Map<string, Promise<Page>>();
  constructor(
    private readonly browser: Browser,
    private readonly screen: Screen,
    private readonly faults: string[],
  ) {}

  of(username: string): Promise<Page> {
    const page = this.pages.get(username) ?? openScreen(this.browser, this.screen, username, this.faults);
    this.pages.set(username, page);
    return page;
  }

  async look(username: string, own: string, below: readonly string[]): Promise<void> {
    const page = await this.of(username);
    for (const part of below) this.faults.push(...(await faultsOf(page, `${own}${part}`, this.screen[1])));
  }

  async act(username: string, path: string, data: object): Promise<{ id: string }> {
    const answer = await (await this.of(username)).request.post(path, { data });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  }
}
