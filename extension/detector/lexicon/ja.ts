import type { Lexicon } from './lexicon.ts';

export const ja: Lexicon = {
  lead: [
    'あなたの', // keycloak, okta, clerk
    'お客様の', // ours
  ],
  code: [
    '(認証|確認|検証|セキュリティ|ログイン|承認|アクセス|二段階認証|2段階認証|2要素認証|二要素認証|ワンタイム|認証用)(用)? ?(コード|番号|キー|トークン)', // keycloak, okta, clerk
    'ワンタイム ?(パスワード|パスコード|コード|pin)', // keycloak, clerk, logto
    '(使い捨て|一時|1回限り(有効)?)(の)?(コード|パスワード|パスコード)', // okta
    'パスコード', // okta
    '([4-9]|10|[４-９]) ?(桁|文字)の?(数字|番号|確認|認証|検証)?の?(コード|番号|数字)?', // okta, clerk, logto
    '(アプリ|デバイス)(に|で|から)(表示|生成|作成)(された|される|して).{0,12}(コード|番号)', // okta, clerk, logto
    '(totp|otp)', // logto, mediawiki, amplify
  ],
  hint: [
    'コード', // keycloak, okta, clerk
    '番号', // keycloak, okta, clerk
    'トークン', // keycloak, okta, logto
    '桁', // keycloak, okta, logto
  ],
  app: [
    '(認証|認証システム|オーセンティケーター|オーセンティケータ|authenticator|totp|otp|モバイル|認証用)(の)? ?(アプリ|アプリケーション)', // keycloak, okta, clerk
    'オーセンティケータ(ー)?', // keycloak
    '(google )?authenticator', // okta, logto, mediawiki
    '認証(アプリ|器|デバイス|システム)', // clerk, logto, mediawiki
    'totp', // mediawiki, amplify
    'アプリ(に|で)(表示|生成)', // okta, clerk, logto
  ],
  factor: [
    '(2|二|多|２)(段階|要素|ステップ|因子)(の)?(認証|検証|確認)?', // keycloak, okta, clerk
    '第(2|二)(要素|の要素)', // ours
    '本人(確認|であることを)', // okta, clerk, logto
    '2fa', // mediawiki, phpmyadmin
  ],
  backup: [
    '(バックアップ|リカバリ(ー)?|回復|復旧|予備|復元|緊急)(用)?(の)?(確認|認証|検証)? ?(コード|キー)', // keycloak, clerk, logto
    'スクラッチコード', // ours
  ],
  sent: [
    '(送信|送付|送り|お送り|メール)(しました|された|済み|ました|されました|いたしました)', // keycloak, okta, clerk
    '(に|へ)(送信|届いた|送られた)', // keycloak, okta, clerk
    '(sms|メール|eメール|電子メール|電話|ショートメッセージ|テキストメッセージ)(で|に|による|へ)?(の)?(届いた|受け取った|送信|受信|認証|確認|検証)? ?(コード)?(を|が)?(送|受|確認)', // keycloak, okta, clerk
    '(sms|メール|eメール) ?(認証|確認|検証)?コード', // keycloak, clerk, logto
    '(メール|受信トレイ|電話|スマートフォン|携帯電話)を(ご)?(確認|チェック)', // keycloak, okta, clerk
    '(メールアドレス|電話番号)を(確認|検証|認証)', // keycloak, okta, clerk
    '受信したコード', // ours
  ],
  push: [
    'プッシュ(通知)?(が|を)送信(されました|しました|済み)', // okta
    '(モバイル|お使いの|スマートフォン)(の)?(デバイス|端末)?で(応答|承認|確認)', // okta
    '(リクエスト|要求|サインイン)を(承認|許可)', // medusa
    '承認(を)?(待|お待ち)', // keycloak, clerk, directus
  ],
  resend: [
    '(再送|再送信|もう一度送信|再度送信|送信し直)', // keycloak, okta, clerk
    '(届かない|受信して(い)?ない|受け取って(い)?ない|受信できない|届いていない)', // mediawiki, medusa
    '新しいコード', // okta, logto, mediawiki
  ],
  turnOn: [
    '(段階|要素|認証|検証|確認|アプリ|otp|totp|2fa|オーセンティケーター?|authenticator|アプリケーション)(認証|検証|を|の)*(有効|設定|追加|セットアップ|登録|構成|オンに)', // keycloak, okta, clerk
    '(有効化|有効にする|設定を完了|セットアップを完了|設定する)(?=$)', // keycloak, okta, clerk
    'モバイル(認証|オーセンティケーター?).{0,6}(設定|セットアップ)', // ours
  ],
  scan: [
    '(qr|バー|ｑｒ)コード', // keycloak, okta, clerk
    'スキャン', // keycloak, okta, clerk
    '(シークレット|秘密|セットアップ|設定|以下の|次の)(の)?キー', // clerk, logto, directus
    '読み取', // keycloak, okta, redmine
  ],
  turnOff: [
    '(段階|要素|認証|検証|確認|アプリ|otp|totp|2fa|オーセンティケーター?|authenticator|保護|アプリケーション)(認証|検証|を|の)*(無効|解除|削除|オフに|停止)', // okta, clerk, logto
    '(無効化|無効にする|解除する|オフにする|無効にします)(?=$)', // logto, mediawiki, redmine
    '(無効|解除|オフ|削除)(に|化)?(する|して)?(には|ために)', // okta, mediawiki
  ],
  again: [
    '(認証|検証|確認)が必要です', // keycloak, okta, clerk
    '再(認証|ログイン)', // okta, clerk
    '(操作|変更|支払い|お支払い|送金)を(確認|承認)', // ours
    '続行する前に', // okta, clerk, logto
    '(変更|削除|表示)する(前に|には|ために)', // mediawiki, redmine
    '機密', // sogo, phpmyadmin
  ],
  signIn: [
    'ログイン', // keycloak, okta, clerk
    'サインイン', // keycloak, okta, clerk
  ],
  signOut: [
    'ログアウト', // keycloak, okta, mediawiki
    'サインアウト', // keycloak, okta, clerk
  ],
  reset: [
    'パスワードを?(の)?(リセット|再設定|忘れ|お忘れ)', // keycloak, okta, clerk
  ],
  phone: [
    '(携帯)?電話番号', // keycloak, okta, clerk
    '携帯番号', // ours
  ],
  naming: [
    '(デバイス|端末|キー|トークン)?(の)?(名前|名称|名|ラベル).*', // keycloak, okta, clerk
  ],
  other: [
    '(現在の)?パスワード', // keycloak, okta, clerk
    '(クーポン|プロモーション|割引|ギフト|招待|紹介|キャンペーン|優待|プロモ)(券|カード|用)?(の)?(コード|番号|カード)?.*', // clerk, sogo, directus
    '(郵便|国|市外局|商品|製品|顧客|会員|注文|追跡|予約|口座|支店|銀行|カード|部屋|会議)(の)?(番号|コード|id).*', // keycloak, okta, clerk
    '(セキュリティコード.{0,6}(cvc|cvv)|cvc|cvv|カード(の)?セキュリティ).*', // clerk
    '(新しい|現在の|新)(pin|暗証番号|暗証).*', // ours
    '.*(氏名|ユーザー名|姓|お名前)', // keycloak, okta, clerk
    '(検索|さがす|探す).*', // okta, clerk, logto
    '(captcha|キャプチャ|画像認証).*', // keycloak, okta, logto
  ],
  otherNear: [
    '(クーポン|割引|カート|ギフトカード|クレジットカード|お支払い方法|カード番号|購入手続き|ご注文)', // clerk, medusa
    '(captcha|キャプチャ|画像の文字|画像認証|ロボットではありません)', // keycloak, okta, logto
    '(暗証番号|pin)を(設定|変更|作成|選択)', // okta
    '生年月日', // logto
    '(配送|荷物|お荷物)(の)?(追跡|状況)', // ours
    '招待', // clerk, sogo, directus
  ],
};
