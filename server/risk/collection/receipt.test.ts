import { describe, expect, it } from 'vitest';
import { normaliseReceipt, RECEIPT_BYTES, receiptOf, SIGNS } from './receipt.ts';

const bytes = (seed: number) =>
  Uint8Array.from({ length: RECEIPT_BYTES }, (_, index) => (seed * 31 + index * 97) % 256);
const receipt = receiptOf(bytes(7));
const plain = receipt.replaceAll('-', '');

describe('a receipt number', () => {
  it('has four groups of four signs, none of which is mistaken for another', () =>
    expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/));

  it('is the same for the same bytes, and another for others', () => {
    expect(receiptOf(bytes(7))).toBe(receipt);
    expect(receiptOf(bytes(8))).not.toBe(receipt);
  });

  it('is not made of too few bytes', () => expect(() => receiptOf(new Uint8Array(RECEIPT_BYTES - 1))).toThrow());

  it('is found however it is typed', () => {
    const zeros = receiptOf(new Uint8Array(RECEIPT_BYTES));
    for (const typed of [
      receipt,
      plain,
      plain.toLowerCase(),
      ` ${receipt.replaceAll('-', ' ')} `,
      receipt.replaceAll('-', '－'),
    ]) {
      expect(normaliseReceipt(typed)).toBe(receipt);
    }
    expect(normaliseReceipt(zeros.replaceAll('0', 'o'))).toBe(zeros);
  });

  it('is none of ours when it is too short, too long or has strange signs', () => {
    for (const typed of [
      '',
      'x',
      plain.slice(0, -1),
      `${plain}0`,
      `${plain.slice(0, -1)}U`,
      '<script>',
      '收据号码'.repeat(4),
    ]) {
      expect(normaliseReceipt(typed)).toBeNull();
    }
  });

  it('is none of ours when any one sign is another', () => {
    for (let place = 0; place < plain.length; place += 1) {
      for (const sign of SIGNS) {
        const typed = plain.slice(0, place) + sign + plain.slice(place + 1);
        expect(normaliseReceipt(typed)).toBe(sign === plain[place] ? receipt : null);
      }
    }
  });

  it('is none of ours when any two signs have changed places', () => {
    for (let first = 0; first < plain.length; first += 1) {
      for (let second = first + 1; second < plain.length; second += 1) {
        const signs = [...plain];
        [signs[first], signs[second]] = [signs[second] ?? '', signs[first] ?? ''];
        expect(normaliseReceipt(signs.join(''))).toBe(plain[first] === plain[second] ? receipt : null);
      }
    }
  });
});
