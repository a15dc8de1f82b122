"""Phrases by which pages that hold back their text are known, written by hand, over many languages."""

from __future__ import annotations

import re


def _any_of(phrases: str) -> re.Pattern[str]:
    listed = (" ".join(phrase.split()) for phrase in phrases.split("|"))
    return re.compile("|".join(re.escape(phrase) for phrase in listed if phrase))


PAYWALL = _any_of(
    """
    subscribe to continue reading | subscribe to read | subscribe to keep reading | subscribe to unlock
    | to continue reading this article | to read the full story | to read the rest of this
    | continue reading with | this article is for subscribers | this content is for subscribers
    | for subscribers only | subscriber-only | exclusive to subscribers | only available to subscribers
    | this post is for paid subscribers | this post is for paying subscribers
    | this story is for members | member-only story | you have reached your article limit
    | you've reached your limit | your free articles | already a subscriber? | unlock this article
    | become a member to read | start your free trial | try unlimited access | nur für abonnenten
    | exklusiv für abonnenten | mit abo weiterlesen | weiterlesen mit | jetzt weiterlesen
    | diesen artikel weiterlesen | um weiterzulesen | jetzt abonnieren und weiterlesen | plus-artikel
    | sie haben bereits ein abo | schon abonnent | dieser artikel ist kostenpflichtig
    | zugang zu allen artikeln | réservé aux abonnés | réservée aux abonnés | abonnez-vous pour lire
    | pour lire la suite | déjà abonné | la suite est réservée | de cet article à lire
    | accédez à tous nos articles | exclusivo para suscriptores | sólo para suscriptores
    | solo para suscriptores | suscríbete para seguir leyendo | para seguir leyendo | ya eres suscriptor
    | riservato agli abbonati | abbonati per leggere | per continuare a leggere | sei già abbonato
    | contenuto riservato | alleen voor abonnees | exclusief voor abonnees | om verder te lezen
    | verder lezen? | al abonnee? | exclusivo para assinantes | conteúdo exclusivo | assine para ler
    | para continuar lendo | já é assinante | endast för prenumeranter | för att läsa vidare
    | redan prenumerant | kun for abonnenter | for at læse videre | for å lese videre | vain tilaajille
    | tylko dla prenumeratorów | aby czytać dalej | dostęp dla prenumeratorów | только для подписчиков
    | оформите подписку, чтобы | тільки для передплатників | 有料会員限定 | 会員限定記事
    | 続きを読むには | 付费阅读 | 订阅后阅读 | 登录后阅读全文 | 유료 회원 | 구독 후
    """
)
"""What is said to readers who have not paid; all in small letters."""

LOGIN = _any_of(
    """
    log in to continue | sign in to continue | log in to read | sign in to read | please log in
    | please sign in | you must be logged in | you need to log in | forgot your password
    | forgot password | create an account to | bitte melden sie sich an | bitte loggen sie sich ein
    | passwort vergessen | melden sie sich an, um | connectez-vous pour | veuillez vous connecter
    | mot de passe oublié | inicia sesión para | has olvidado tu | inicie sesión para | accedi per
    | password dimenticata | log in om | wachtwoord vergeten | faça login para | esqueceu a senha
    | esqueci minha senha | logga in för att | glömt lösenord | zaloguj się, aby | войдите, чтобы
    | забыли пароль | ログインしてください | パスワードを忘れ | 请登录 | 请先登录 | 로그인이 필요
    """
)
"""What is said to readers who are not logged in."""

CONSENT = _any_of(
    """
    we value your privacy | before you continue | accept all cookies | accept cookies to
    | manage your consent | consent to cookies | your privacy choices | we and our partners store
    | store and/or access information on a device | zustimmung zu cookies | mit werbung und cookies
    | mit werbung weiterlesen | bevor sie fortfahren | cookies zustimmen | einwilligung
    | nutzen sie unsere website mit werbung | akzeptieren und weiter | nos partenaires stockent
    | continuer sans accepter | tout accepter | avant de continuer | avec votre accord
    | aceptar y continuar | aceptar todas | antes de continuar | accetta e continua
    | prima di continuare | alles accepteren | voordat je verdergaat | accepteer cookies | aceitar todos
    | godkänn alla | innan du fortsätter | zaakceptuj | zanim przejdziesz | принять все | すべて同意
    | 接受所有
    """
)
"""What pages say that want consent to cookies before anything else."""

SCRIPT = _any_of(
    """
    enable javascript | javascript is disabled | javascript is required | requires javascript
    | turn on javascript | without javascript | javascript to run this app | activate javascript
    | javascript aktivieren | aktivieren sie javascript | javascript ist deaktiviert
    | benötigt javascript | activer javascript | activez javascript | javascript est désactivé
    | habilitar javascript | habilite javascript | activa javascript | habilita javascript
    | javascript está | abilita javascript | abilitare javascript | attiva javascript
    | javascript inschakelen | schakel javascript | ative o javascript | aktivera javascript
    | włącz javascript | включите javascript | javascriptを有効 | 启用javascript | 启用 javascript
    | 자바스크립트
    """
)
"""What is said to readers whose browser runs no scripts."""

ROBOTS = _any_of(
    """
    checking your browser | checking if the site connection is secure | verify you are human
    | verifying you are human | verify that you are human | confirm you are human | are you a robot
    | are you human | i am not a robot | i'm not a robot | unusual traffic | automated access
    | automated requests | press & hold | access denied | access to this page has been denied
    | you have been blocked | pardon our interruption | attention required | ddos protection
    | security check | complete the captcha | solve the captcha | sind sie ein mensch | kein roboter
    | ungewöhnlichen datenverkehr | zugriff verweigert | sicherheitsüberprüfung | vous êtes humain
    | pas un robot | accès refusé | trafic inhabituel | eres humano | no soy un robot | acceso denegado
    | sei umano | non sono un robot | accesso negato | geen robot | toegang geweigerd | não sou um robô
    | acesso negado | я не робот | доступ запрещ | ロボットではありません | 人机验证 | 安全验证
    """
)
"""What pages say that take their reader for a robot."""
