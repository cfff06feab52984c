import type { Lexicon } from './lexicon.ts';

export const tr: Lexicon = {
  lead: [
    'lütfen', // keycloak, okta, clerk
    'bir', // keycloak, okta, clerk
    'bu', // keycloak, okta, clerk
  ],
  code: [
    '(doğrulama|kimlik doğrulama|onay|güvenlik|giriş|erişim|yetkilendirme|authenticator|otp|totp|2fa) (kod|şifre|parola)\\p{L}*', // keycloak, okta, clerk
    '(tek|bir) (kullanımlık|seferlik) (\\p{L}+ )?(kod|şifre|parola)\\p{L}*', // keycloak, okta, clerk
    '(geçici|dinamik) (kod|şifre)\\p{L}*', // okta
    '([4-9]|10|altı|sekiz) (haneli|basamaklı|rakamlı) (\\p{L}+ )?(kod|şifre)\\p{L}*', // logto, sogo, medusa
    '(totp|otp)', // keycloak, okta, clerk
    'uygulama\\p{L}* (üretilen|oluşturulan|görünen|gösterilen) .{0,20}kod\\p{L}*', // okta, clerk, logto
  ],
  hint: [
    'kod\\p{L}{0,5}', // keycloak, okta, clerk
    'hane', // directus
    'rakam\\p{L}*', // okta, logto, lemonldap
    'jeton', // ours
  ],
  app: [
    '(doğrulama|authenticator|doğrulayıcı|mobil|otp|totp) uygulama\\p{L}*', // keycloak, okta, clerk
    "authenticator('?\\p{L}*)", // okta, clerk, logto
    'doğrulayıcı\\p{L}*', // keycloak, okta, clerk
    '(totp|otp)', // keycloak, okta, clerk
    'uygulama\\p{L}* (üretilen|oluşturulan|görünen|gösterilen)', // okta, clerk, logto
  ],
  factor: [
    '(2|iki|çok) ?(adım|aşama|faktör|etken|basamak)\\p{L}*( kimlik)?( doğrulama\\p{L}*)?', // keycloak, okta, clerk
    'ikinci (faktör|adım|aşama)\\p{L}*', // lemonldap, mediawiki
    'kimliğinizi (doğrula|onayla)\\p{L}*', // okta, clerk, logto
    '2fa?', // lemonldap, phpmyadmin, directus
  ],
  backup: [
    '(yedek\\p{L}*|kurtarma|acil durum|yedekleme) (doğrulama )?(kod|anahtar)\\p{L}*', // keycloak, clerk, logto
  ],
  sent: [
    '(gönderildi|gönderdik|gönderilen|gönderilmiş|iletildi|gönderilir)', // keycloak, okta, clerk
    '(sms|e ?posta|telefon) (ile|yoluyla|kod\\p{L}*|doğrulama kod\\p{L}*)', // keycloak, okta, clerk
    '(e ?posta|telefon|gelen kutu|mesaj)\\p{L}*( \\p{L}+)? kontrol edin', // okta, clerk
    '(e ?posta|telefon)\\p{L}*( adres\\p{L}*| numara\\p{L}*)? doğrula\\p{L}*', // keycloak, okta, clerk
    'alınan kod\\p{L}*', // lemonldap
  ],
  push: [
    '(anlık|push) bildirim(i)? gönderildi', // okta
    '(mobil )?cihazınızdan (yanıt|onay)\\p{L}*', // okta
    'telefonunuzda(n)? .{0,30}onayla\\p{L}*', // ours
    'onay(ınız)? bekleniyor', // keycloak, clerk
  ],
  resend: [
    '(tekrar|yeniden) (gönder|yolla|iste)\\p{L}*', // keycloak, okta, clerk
    '(almadınız|almadın|ulaşmadı|gelmedi) ?\\p{L}*', // keycloak, okta, clerk
    'yeni (bir )?kod', // okta, mediawiki
  ],
  turnOn: [
    '(adım|aşama|faktör|doğrulama|authenticator|uygulama|otp|totp|2fa|doğrulayıcı)\\p{L}*( \\S+){0,2} (etkinleştir|kur|ekle|aç|ayarla|yapılandır|aktifleştir)\\p{L}*', // keycloak, okta, clerk
    '(etkinleştir|kurulumu tamamla|aktifleştir)(?=$)', // okta, clerk, logto
    '(kurulum|etkinleştirme)\\p{L}* (tamamla|onayla|bitir)\\p{L}*', // keycloak, okta, directus
  ],
  scan: [
    '(qr|kare|bar) ?kod\\p{L}*', // keycloak, okta, clerk
    '(tara|taratın|tarayın|okutun)\\p{L}*', // keycloak, okta, clerk
    '(gizli|kurulum|aşağıdaki) anahtar\\p{L}*', // keycloak, okta, clerk
  ],
  turnOff: [
    '(adım|aşama|faktör|doğrulama|authenticator|uygulama|otp|totp|2fa|koruma|doğrulayıcı)\\p{L}*( \\S+){0,2} (devre dışı|kapat|kaldır|sil|pasif)\\p{L}*( bırak\\p{L}*)?', // keycloak, okta, clerk
    '^(devre dışı bırak|kapat)(?=$)', // okta, logto, mediawiki
    '(kapatmak|devre dışı bırakmak|kaldırmak) için', // directus, medusa
  ],
  again: [
    'doğrulama gerekli', // lemonldap
    'yeniden (kimlik doğrula|doğrula|giriş)\\p{L}*', // okta, logto, lemonldap
    '(işlem|değişikli|ödeme)\\p{L}* onayla\\p{L}*', // directus, medusa
    'siz olduğunuzu', // clerk, logto
    'devam etmeden önce', // okta, logto, medusa
    'hassas', // phpmyadmin
  ],
  signIn: [
    'giriş( yap\\p{L}*)?', // keycloak, okta, clerk
    'oturum aç\\p{L}*', // keycloak, okta, clerk
    'oturumunuzu aç\\p{L}*', // okta, lemonldap
  ],
  signOut: [
    'çıkış( yap\\p{L}*)?', // keycloak, okta, clerk
    'oturumu kapat\\p{L}*', // okta, logto, mediawiki
  ],
  reset: [
    '(şifre|parola)\\p{L}* (sıfırla|unut|yenile)\\p{L}*', // okta, clerk, logto
  ],
  phone: [
    '(cep |mobil )?telefon\\p{L}* ?(numara\\p{L}*|no)', // keycloak, okta, clerk
    'telefon', // keycloak, okta, clerk
  ],
  naming: [
    '(cihaz |etiket )?(ad|isim|adı|ismi)( .*)?', // keycloak, okta, clerk
    'cihaz adı.*', // ours
  ],
  other: [
    '(mevcut )?(şifre|parola)(niz|nız)?', // keycloak, okta, clerk
    '(indirim|promosyon|kupon|hediye|davet|davetiye|referans|kampanya|çek) ?(kod|kart|çek|kupon)\\p{L}*( .*)?', // medusa
    '(posta|ülke|alan|ürün|müşteri|sipariş|takip|oda|banka|kart|şube|vergi) ?(kod|numara|no|güvenlik)\\p{L}*( .*)?', // keycloak, okta, clerk
    '(güvenlik kodu \\(?cv[cv]\\)?|cvc|cvv)( .*)?', // ours
    '(yeni|eski|mevcut)( \\S+)? pin\\p{L}*', // ours
    '(kullanıcı |ad|soyad|isim)( ?adı)?( .*)?', // keycloak, okta, clerk
    'ara(ma)?( .*)?', // keycloak, okta, clerk
    'captcha.*', // okta, logto, lemonldap
  ],
  otherNear: [
    '(kupon\\p{L}*|indirim\\p{L}*|sepet\\p{L}*|hediye kart\\p{L}*|kredi kart\\p{L}*|kart (bilgi|numara)\\p{L}*|ödeme yap)', // medusa
    '(captcha|robot değilim|resimdeki karakter\\p{L}*)', // okta, logto, lemonldap
    'pin (belirle|oluştur|değiştir|seç)\\p{L}*', // okta
    'doğum tarihi', // logto
    '(kargo|sipariş|gönderi) takip\\p{L}*', // ours
    'davet\\p{L}*', // clerk, sogo, directus
  ],
};
