import { describe, expect, it } from 'vitest';
import { foreignTags } from './body-tags.ts';
import { sanitiseBody, sanitiseStored } from './sanitise-body.ts';

const html = (typed: string) => sanitiseBody(typed).html;

/** Whatever comes in, every mark that comes out is one of these. */
const HARMLESS =
  /^<(\/?(p|br|strong|em|u|ul|ol|li|h3|h4|blockquote|table|caption|thead|tbody|tfoot|tr|th|td|a)|a href="(https?:\/\/|mailto:)[^"<>\s]*" rel="noopener nofollow"|t[hd]( (colspan|rowspan)="\d\d?")+)>$/;
const marksOf = (out: string) => out.match(/<[^>]*>?/g) ?? [];

const NASTY = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" onerror="alert(1)"//',
  '<p onclick="alert(1)" style="position:fixed" id="a" class="b">x</p>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;ascript&colon;alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/sign-out">x</a>',
  '<a href="https://a@evil.example/">x</a>',
  '<a href="mailto:a@b.cn?body=x">x</a>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<template><img src=x onerror=alert(1)></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>@import "//evil.example"</style><p style="background:url(javascript:alert(1))">x</p>',
  '<form action="//evil.example"><input name=q></form><base href="//evil.example"><meta http-equiv=refresh content=0>',
  '<table background="javascript:alert(1)"><td onmouseover=alert(1) colspan=65535>x</td></table>',
  '<!--[if IE]><script>alert(1)</script><![endif]-->x',
  '<b><p><i><div><script>alert(1)</script><a href="https://ok.example"><a href="javascript:x">y</a></a>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
];

describe('the text of a post', () => {
  it.each(NASTY)('comes out harmless, and stays as it is when cleaned again: %s', (typed) => {
    const out = html(typed);
    for (const mark of marksOf(out)) expect(mark).toMatch(HARMLESS);
    expect(html(out)).toBe(out);
    expect(sanitiseStored(out)).toBe(out);
  });

  it('keeps paragraphs, emphasis, lists, headings, quotations and tables', () => {
    const written =
      '<h3>一</h3><p>甲<br><strong>乙</strong><em>丙</em><u>丁</u></p><ul><li>1</li></ul><ol><li>2</li></ol>' +
      '<blockquote>戊</blockquote><table><thead><tr><th colspan="2">己</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>';
    expect(sanitiseBody(written)).toMatchObject({ html: written, removed: [] });
  });

  it('keeps links to the web and to mail addresses, which vouch for nothing; of others the words', () => {
    expect(html('<a href="https://www.wto.org/x?a=1&b=2" target=_top rel=opener>WTO</a>')).toBe(
      '<p><a href="https://www.wto.org/x?a=1&#x26;b=2" rel="noopener nofollow">WTO</a></p>',
    );
    expect(html('<a href="mailto:tbt@example.cn">信</a>')).toBe(
      '<p><a href="mailto:tbt@example.cn" rel="noopener nofollow">信</a></p>',
    );
    expect(sanitiseBody('<p><a href="javascript:x">点</a></p>')).toEqual({
      html: '<p>点</p>',
      text: '点',
      removed: ['href'],
    });
  });

  it('names what was taken out, also from within', () => {
    expect(sanitiseBody('<p>甲</p><script>x</script><iframe></iframe><svg><style>y</style></svg>')).toEqual({
      html: '<p>甲</p>',
      text: '甲',
      removed: ['iframe', 'script', 'style', 'svg'],
    });
    expect(sanitiseBody('<template><img src=x></template>乙').removed).toEqual(['img', 'template']);
  });

  it('takes pasted marks under the names that it keeps', () => {
    expect(sanitiseBody('<h1>题</h1><div>甲</div><div><b>乙</b><i>丙</i></div>')).toEqual({
      html: '<h3>题</h3><p>甲</p><p><strong>乙</strong><em>丙</em></p>',
      text: '题\n\n甲\n\n乙丙',
      removed: [],
    });
  });

  it('of plain text makes paragraphs and keeps every sign', () => {
    expect(html('第一段\n第二行\n\n 第二段 1 < 2 & "3" &amp;')).toBe(
      '<p>第一段<br>第二行</p><p>第二段 1 &#x3C; 2 &#x26; "3" &#x26;amp;</p>',
    );
    expect(sanitiseBody('a < b > c').text).toBe('a < b > c');
    expect(sanitiseBody(' \n\n ')).toEqual({ html: '', text: '', removed: [] });
  });

  it('says so when nothing is left', () =>
    expect(sanitiseBody('<script>alert(1)</script>')).toEqual({ html: '', text: '', removed: ['script'] }));

  it.each([120, 4_000, 20_000])('with %i marks inside each other is refused in words', (depth) => {
    const tooDeep = { code: 'badInput', details: { fields: { body: { key: 'posts.bodyTooDeep' } } } };
    expect(() => html(`${'<blockquote>'.repeat(depth)}x`)).toThrow(expect.objectContaining(tooDeep));
  });
});

describe('the foretaste while typing', () => {
  it('names the tags that will go', () => {
    expect(foreignTags('<p>x</p><Script>y</script><img src=x><b>z</b><custom-x/>')).toEqual([
      'script',
      'img',
      'custom-x',
    ]);
    expect(foreignTags('1 < 2, a<b, <3')).toEqual([]);
  });
});
