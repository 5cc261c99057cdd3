import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../audits/random';
import { CLUSTER } from '../../lib/i18n/clusters';
import { type Placed, shapersFor } from '../support/shapers';

/** Words with what is hard in each script: vowels before their letter and on both sides of it, stacks, signs of r, joiners. */
const WORDS: Readonly<Record<string, string>> = {
  devanagari:
    'प्रिया कृष्ण भट्टराई सुशीला कार्की ज़ाकिर श्रीमती लक्ष्मी विद्या अन्तर्राष्ट्रिय ज्ञानेन्द्र हृदय क्षेत्री शक्ति र्‍याली गर्नुपर्छ बुद्धिमान काठमाडौँ विश्वेश्वर गिर्दी स्त्री ड़ाँड़ा त्र्यम्बक',
  bengali:
    'চৌধুরী বাংলাদেশ মানবাধিকার কৃষ্ণ রবীন্দ্রনাথ ক্ষুদিরাম দীপিকা জ্যোতি বিশ্বজিৎ কল্যাণী সৈয়দ হৃদয় উজ্জ্বল চট্টগ্রাম কোম্পানি দৌলত অর্পিতা বর্ষা স্বাস্থ্য গিরিশ',
  tamil: 'கந்தசாமி முருகன் தமிழ்ச்செல்வன் யாழ்ப்பாணம் ஸ்ரீ லக்ஷ்மி கொழும்பு பொன்னம்பலம் சௌந்தர்யா ஜெயராஜ் விக்னேஸ்வரன் ஹக்கீம் துரைராஜா',
  sinhala: 'සුනිල් පෙරේරා කුමාරතුංග චන්ද්‍රිකා සංවිධානය ශ්‍රී ප්‍රියා කෞශල්‍යා ජයවර්ධන කොළඹ මෛත්‍රී ක්‍රිෂාන්ත ඥානසාර ගෝඨාභය රූපසිංහ',
  khmer:
    'សុខា វណ្ណៈ ហ៊ុន ម៉ា កម្ពុជា សិទ្ធិមនុស្ស ស្រីមុំ ភ្នំពេញ សង្គ្រាម ព្រះរាជ ខ្មែរ រដ្ឋាភិបាល សៀមរាប កោះកុង ឈឿន ស្ត្រី ញ៉ាំ បញ្ញា សោភ័ណ្ឌ ចៅ ច្បាស់',
  burmese:
    'အောင်ကြည် မြန်မာ ဦးသန့် လူ့အခွင့်အရေး ကျော်စွာ လှိုင် မင်္ဂလာ အင်္ဂလိပ် ပုဂ္ဂိုလ် မန္တလေး ဖြူဖြူ ညွန့် ဥက္ကဋ္ဌ ကြွယ် မြို့ သတ္တိ ချောချော နှင်းဆီ ပြည်သူ့ ကြိုးစား ကျွန်ုပ်',
  lao: 'ສົມສັກ ບຸນມີ ວຽງຈັນ ສິດທິມະນຸດ ນ້ຳ ຄຳແພງ ຫຼວງພະບາງ ເພັດ ພູເຂົາ ແກ້ວ ຜູ້ ໝັ້ນ',
  thai: 'สมชาย ใจดี สิทธิมนุษยชน น้ำ ที่นี่ เพื่อ ผู้ ศักดิ์ คำ',
  tibetan: 'རྡོ་རྗེ བསྟན་འཛིན འབྲུག་ཡུལ བཀྲ་ཤིས སངས་རྒྱས དབང་ཕྱུག སྤྱོད ཧཱུྃ བླ་མ',
};

/** fontkit rounds the place of a mark on a mark. */
const ROUNDING = 1;

const byShape = (placed: readonly Placed[]): Placed[] =>
  [...placed].sort((a, b) => (a.shape === b.shape ? a.x - b.x : a.shape < b.shape ? -1 : 1));

describe.each(Object.entries(WORDS))('%s', (family, text) => {
  it.each([400, 700])('is set as HarfBuzz sets it, weight %i', (weight) => {
    const { ours, harfBuzz } = shapersFor(family, weight, 'en', false);
    for (const word of text.normalize('NFC').split(' ')) {
      const [own, theirs] = [ours(word), harfBuzz(word)];
      const [placed, expected] = [own, theirs].map((one) => byShape(one.placed)) as [Placed[], Placed[]];
      expect(
        placed.map(({ shape }) => shape),
        word,
      ).toEqual(expected.map(({ shape }) => shape));
      expect(own.width, word).toBe(theirs.width);
      placed.forEach(({ x, y }, index) => {
        expect(Math.abs(x - (expected[index]?.x ?? 0)), word).toBeLessThanOrEqual(ROUNDING);
        expect(Math.abs(y - (expected[index]?.y ?? 0)), word).toBeLessThanOrEqual(ROUNDING);
      });
    }
  });

  it('ends with any letters and signs in any order', () => {
    const { ours } = shapersFor(family, 400, 'en', false);
    const random = randomFrom(family.length);
    const signs = [...new Set(text.replace(/\s/g, ''))];
    for (let round = 0; round < 200; round += 1) {
      const word = Array.from({ length: 1 + random.below(6) }, () => signs[random.below(signs.length)]).join('');
      expect(ours(word).width).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a cluster', () => {
  it.each([
    ['प्रिया', ['प्रि', 'या']],
    ['ප්‍රියා', ['ප්‍රි', 'යා']],
    ['සුනිල්', ['සු', 'නි', 'ල්']],
    ['ស្ត្រី', ['ស្ត្រី']],
    ['မင်္ဂလာ', ['မ', 'င်္ဂ', 'လာ']],
    ['น้ำ', ['น้ำ']],
    ['M\u0304ar', ['M\u0304', 'a', 'r']],
  ])('of %s is what nothing may divide', (word, clusters) => {
    expect(word.match(CLUSTER)).toEqual(clusters);
  });
});
