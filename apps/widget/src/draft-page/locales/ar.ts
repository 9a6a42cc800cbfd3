import type { Words } from './en.ts';

export const arabic: Words = {
  preview: 'معاينة',
  hint: 'هذه الدردشة مسودة. يُحفظ ما تكتبه هنا كمعاينة.',
  until: 'ينتهي الرابط:',
  device: 'العرض على',
  desktop: 'حاسوب',
  tablet: 'جهاز لوحي',
  phone: 'هاتف',
  frame: 'الدردشة على موقع',
  ended: 'انتهت هذه المعاينة',
  endedHint: 'لم يعد الرابط صالحًا: تم سحبه أو انتهت مدته. اطلب رابطًا جديدًا ممن أرسله إليك.',
  failed: 'تعذر تحميل المعاينة',
  failedHint: 'حاول مرة أخرى بعد دقيقة.',
};
