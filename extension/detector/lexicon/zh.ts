import type { Lexicon } from './lexicon.ts';

/** Simplified and traditional characters. */
export const zh: Lexicon = {
  lead: [
    '您的', // keycloak, okta, clerk
    '你的', // logto, lemonldap, mediawiki
    '(请|請)?(输入|輸入|填写|填寫)', // keycloak, okta, clerk
  ],
  code: [
    '(验证|驗證|认证|認證|校验|校驗|安全|登录|登入|登錄|确认|確認|动态|動態|授权|授權|身份验证|身分驗證|二次验证|两步验证|兩步驟驗證|otp|totp|2fa)(器)?(代)?(码|碼|代码|代碼|令牌)', // keycloak, okta, clerk
    '(一次性|动态|動態|临时|臨時)(的)?(代码|代碼|密码|密碼|验证码|驗證碼|口令|密碼|通行码|通行碼)', // keycloak, okta, clerk
    '([4-9]|10|六|八)(个|個)?(位|数字|數字|字符)(数|數)?(字)?(的)?(验证|驗證|安全|动态|代|校验)?(码|碼|代码|代碼|数字|數字)?', // okta, clerk
    '(应用|應用|程序|app|应用程序|應用程式)(中|上|里)?(显示|顯示|生成|产生|產生)的.{0,8}(码|碼|代码|代碼)', // okta, clerk, logto
    '(totp|otp)', // keycloak, okta, clerk
  ],
  hint: [
    '(代|验证|驗證|编)?(码|碼)', // keycloak, okta, clerk
    '令牌', // keycloak, okta, logto
    '口令', // okta, sogo
    '数字', // keycloak, okta, clerk
    '數字', // lemonldap
    '权杖', // ours
  ],
  app: [
    '(身份|身分)?(验证器|驗證器|认证器|認證器|验证|驗證|认证|認證)(器)? ?(应用|應用|app|程序|应用程序|應用程式|软件)', // keycloak, okta, clerk
    '(验证器|驗證器|认证器|認證器|身份验证器)', // keycloak, okta, clerk
    '(google )?authenticator', // keycloak, okta, logto
    '(totp|otp)(应用|應用|app|程序)?', // keycloak, okta, clerk
    '(移动|手机|手機|行動)(应用|應用|app|程序|认证器|驗證器)', // okta
  ],
  factor: [
    '(双|雙|两|兩|二|多|2)(重|因素|步|步骤|步驟|因子|阶段|階段|元素)(身份|身分|登录|登入)?(验证|驗證|认证|認證)?', // okta, clerk, logto
    '(第二|二次)(因素|验证|驗證|认证|步|因子)', // okta, logto, lemonldap
    '(验证|驗證|确认|確認)(您|你)?的?(身份|身分)', // okta, clerk, logto
    '2fa', // directus, nodebb-2factor
  ],
  backup: [
    '(备用|備用|备份|備份|恢复|恢復|应急|應急|救援|还原|還原|紧急|緊急|复原)(验证|驗證|登录)?(代码|代碼|码|碼|密钥|密鑰|验证码)', // keycloak, clerk, logto
  ],
  sent: [
    '(已|已经|已經)?(发送|發送|寄送|发到|發到|发往|寄到|寄出|传送|傳送)(到|至|给|給|了|出)', // keycloak, okta, clerk
    '(已|已经)(将|向|被)?.{0,20}(发送|發送|寄送|传送)', // keycloak, okta, clerk
    '(短信|簡訊|邮件|郵件|电子邮件|電子郵件|邮箱|手机|手機|语音|電話)(中|里|收到的?)?(验证|驗證|校验)?(代)?(码|碼)', // keycloak, clerk, logto
    '(通过|通過|透过|透過)(短信|簡訊|邮件|電子郵件|电子邮件|手机|电话)', // okta, clerk, mediawiki
    '(检查|檢查|查看|查收|请查看)(您|你)?的?(邮件|郵件|邮箱|收件箱|手机|手機|短信|电子邮件|電子郵件)', // okta, clerk, mediawiki
    '(验证|驗證)(您|你)?的?(邮箱|电子邮件|電子郵件|手机|手機|电话|邮件)', // keycloak, okta, clerk
    '(收到|接收到)的(验证|驗證)?(代)?(码|碼)', // okta
  ],
  push: [
    '推送(通知|消息)?已(发送|發送)', // okta
    '(在|从|请在)?(您|你)的?(移动|手机|手機|行動)(设备|設備|裝置)?上(响应|回應|确认|批准|回复|点按)', // okta
    '(批准|允许|同意)(登录|登入|请求|此请求)', // ours
    '等待(您|你)?的?(批准|确认|響應|响应)', // clerk
  ],
  resend: [
    '(重新|再次|重)(发送|發送|获取|寄送|傳送)', // keycloak, okta, clerk
    '(没有|沒有|未)(收到|接收)', // keycloak, okta, clerk
    '(没|沒)收到', // logto
    '新的?(代码|代碼|验证码|驗證碼)', // okta
  ],
  turnOn: [
    '(启用|啟用|开启|開啟|设置|設置|設定|添加|新增|激活|配置|绑定|綁定|打开)(您|你)?的?.{0,6}(双|雙|两步|兩步|二步|多重|多因素|验证器|驗證器|身份验证|身份验证|2fa|otp|totp|认证器|验证应用|身份验证|应用)', // keycloak, okta, clerk
    '(启用|啟用|开启|開啟|激活|完成设置|完成設定)(?=$)', // keycloak, okta, clerk
    '(双|雙|两|兩|二|多)(重|因素|步).{0,8}(设置|設置|設定|启用)', // mediawiki, phpmyadmin, amplify
  ],
  scan: [
    '(扫描|掃描|扫码)', // keycloak, okta, clerk
    '(qr ?|二维|二維|条形|條碼)(码|碼|代码)?', // keycloak, okta, clerk
    '(秘密|设置|設定|以下|下面|该|此|共享|共用)的?(密钥|密鑰|金钥|私钥|密匙)', // logto, mediawiki, medusa
  ],
  turnOff: [
    '(禁用|停用|关闭|關閉|取消|移除|删除|刪除|解绑|解除)(您|你)?的?.{0,6}(双|雙|两步|兩步|二步|多重|多因素|验证器|驗證器|身份验证|2fa|otp|totp|认证|保护|第二)', // keycloak, clerk, logto
    '(禁用|停用|关闭|關閉)(?=$)', // keycloak, okta, clerk
    '(要|若要|以便?)(禁用|停用|关闭|關閉|移除|删除)', // keycloak, okta, clerk
  ],
  again: [
    '(需要|要求)(验证|驗證|身份验证)', // keycloak, okta, clerk
    '重新(验证|驗證|认证|登录|登入)', // keycloak, okta, logto
    '(确认|確認)(此|该|本次|这)?(操作|更改|变更|變更|付款|支付|转账)', // ours
    '(继续|繼續)(操作)?之?前', // logto, medusa
    '(敏感|重要)操作', // ours
  ],
  signIn: [
    '登录', // keycloak, okta, clerk
    '登入', // lemonldap
    '登錄', // ours
    '登陆', // lemonldap
  ],
  signOut: [
    '退出', // okta, clerk, logto
    '登出', // keycloak, clerk, lemonldap
    '注销', // keycloak, okta, lemonldap
    '退出登录', // okta, clerk, logto
  ],
  reset: [
    '(重置|重設|重设|忘记|忘記|找回)(您|你)?的?密(码|碼)', // keycloak, okta, clerk
    '密码(重置|找回)', // okta, mediawiki, directus
  ],
  phone: [
    '(手机|手機|电话|電話|移动电话)(号码?|號碼?)?', // keycloak, okta, clerk
  ],
  naming: [
    '.*(名称|名稱|名字|设备名|標籤)', // keycloak, okta, clerk
  ],
  other: [
    '(当前|您的|新|旧|确认|確認|登录|登入|请输入|原)?密(码|碼)', // keycloak, okta, clerk
    '(优惠|優惠|折扣|促销|促銷|礼品|禮品|兑换|兌換|邀请|邀請|推荐|推薦|代金)(券|卡)?(代)?(码|碼|号|代码|卡)?.*', // clerk, mediawiki, sogo
    '(邮政|郵政|郵遞)?(邮编|郵遞區號|邮政编码|邮递区号|郵編).*', // keycloak, okta, logto
    '(国家|國家|地区|产品|產品|商品|客户|订单|訂單|银行|快递|房间|会议|课程|卡|账户)(代)?(码|碼|号|號|代码|号码|编号).*', // okta, medusa
    '(图形|圖形|图片|圖片)(验证|驗證)?(码|碼).*', // ours
    '(卡|信用卡)?(安全码|安全碼).{0,8}(cvc|cvv)?', // okta
    '(新|旧|舊|当前)(的)?(pin|支付密码).*', // ours
    '(姓名|用户名|用戶名|名字|姓|使用者名稱).*', // keycloak, okta, clerk
    '(搜索|搜尋|查找|查询).*', // okta, logto, lemonldap
  ],
  otherNear: [
    '(优惠|優惠|折扣|购物车|購物車|礼品卡|禮品卡|兑换|兌換|结账|結帳|银行卡|信用卡|卡号)', // medusa
    '(captcha|图形验证码|圖形驗證碼|图片中|圖片中|不是机器人)', // okta, mediawiki, phpmyadmin
    '(设置|設定|修改|创建)(您|你)?的?(pin|支付密码)', // ours
    '(出生日期|生日)', // keycloak, okta, logto
    '(物流|快递|包裹)(查询|跟踪|追踪)', // ours
    '(邀请|邀請)', // clerk, sogo, directus
  ],
};
