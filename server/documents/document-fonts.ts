/** Song for text, Hei for headings; Xiaobiaosong, Fang and Kai for official papers. Latin letters in faces that go with them. */
export const FONTS = {
  song: face('Times New Roman', 'SimSun'),
  hei: face('Arial', 'SimHei'),
  biaosong: face('Times New Roman', 'FZXiaoBiaoSong-B05S'),
  fang: face('Times New Roman', 'FangSong'),
  kai: face('Times New Roman', 'KaiTi'),
  symbols: face('Segoe UI Symbol', 'Segoe UI Symbol'),
} as const;
export type FontFace = keyof typeof FONTS;

/** The hint lets Word take quotation marks and boxes from the Chinese face. */
function face(latin: string, chinese: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: chinese, hint: 'eastAsia' } as const;
}

const font = (name: string, otherwise: string, family: string, charset: string) =>
  `<w:font w:name="${name}"><w:altName w:val="${otherwise}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/>` +
  '<w:pitch w:val="variable"/></w:font>';

/** What to take where a font is missing: office programs on Linux have the Noto or Source Han faces. */
export const FONT_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  font('SimSun', '宋体,STSong,Noto Serif CJK SC,Source Han Serif SC', 'roman', '86') +
  font('SimHei', '黑体,STHeiti,Noto Sans CJK SC,Source Han Sans SC', 'swiss', '86') +
  font(
    'FZXiaoBiaoSong-B05S',
    '方正小标宋简体,方正小标宋_GBK,STZhongsong,SimSun,Noto Serif CJK SC,Source Han Serif SC',
    'roman',
    '86',
  ) +
  font('FangSong', '仿宋,仿宋_GB2312,STFangsong,Noto Serif CJK SC,Source Han Serif SC', 'roman', '86') +
  font('KaiTi', '楷体,楷体_GB2312,STKaiti,Noto Serif CJK SC,Source Han Serif SC', 'roman', '86') +
  font('Times New Roman', 'Liberation Serif', 'roman', '00') +
  font('Arial', 'Liberation Sans', 'swiss', '00') +
  font('Segoe UI Symbol', 'MS Gothic,Noto Sans Symbols2,DejaVu Sans', 'swiss', '00') +
  '</w:fonts>';
