import type { PublicView } from '../public-view.js';

/** What nominees may do without being asked, beside withdrawing. */
export const publicCommands: PublicView['commands'] = {
  changeConsent: {
    // Of whatever is out of the round nothing is published.
    standing: ['checked', 'jury', 'won', 'notAwarded', 'lapsed', 'revoked'],
    de: {
      link: 'Einwilligung zur Veröffentlichung ändern',
      lead: 'Das gilt auf unseren Seiten sofort. Was schon gedruckt ist oder andere berichtet haben, können wir nicht zurückholen.',
      send: 'Einwilligung ändern',
    },
    en: {
      link: 'Change consent to publication',
      lead: 'This holds on our pages at once. What is printed already, or what others have reported, we cannot take back.',
      send: 'Change consent',
    },
    tr: {
      link: 'Yayın iznini değiştir',
      lead: 'Bu, sayfalarımızda hemen geçerli olur. Daha önce basılanları ya da başkalarının haberlerini geri alamayız.',
      send: 'İzni değiştir',
    },
    ar: {
      link: 'تغيير الموافقة على النشر',
      lead: 'يسري ذلك على صفحاتنا فوراً. ما طُبع من قبل أو ما نشره آخرون لا يمكننا سحبه.',
      send: 'تغيير الموافقة',
    },
    uk: {
      link: 'Змінити згоду на оприлюднення',
      lead: 'Це діє на наших сторінках одразу. Надрукованого або того, що вже повідомили інші, ми повернути не можемо.',
      send: 'Змінити згоду',
    },
  },
};
