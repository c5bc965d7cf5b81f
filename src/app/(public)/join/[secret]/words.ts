import type { InvitationState, InvitedRole } from '../../../../domain/onboarding/invitation'

interface JoinWords {
  title: string
  lead: Record<InvitedRole, string>
  closed: Record<Exclude<InvitationState, 'open'> | 'unknown', string>
  fullName: string
  email: string
  password: string
  passwordHint: string
  join: string
  asMe: string
  joined: string
  toPanel: string
  unreachable: string
}

const en: JoinWords = {
  title: 'Join {{restaurant}}',
  lead: {
    staff: 'You are asked to take orders and look after the menu of {{restaurant}}.',
    owner: 'You are asked to run {{restaurant}} with all that belongs to it.',
  },
  closed: {
    accepted: 'This invitation was used already. Whoever was asked in signs in with their account.',
    revoked: 'This invitation was taken back. Please ask for another.',
    expired: 'This invitation is too old. Please ask for another.',
    unknown: 'This link leads to no invitation. Perhaps a part of it was lost: please ask whoever sent it for another.',
  },
  fullName: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 8 characters.',
  join: 'Open an account and join',
  asMe: 'I am signed in already: join with my account',
  joined: 'You are in.',
  toPanel: 'To the kitchen',
  unreachable: 'No answer from the server. Try again.',
}

const fr: JoinWords = {
  title: 'Rejoindre {{restaurant}}',
  lead: {
    staff: 'On vous invite à prendre les commandes et à tenir la carte de {{restaurant}}.',
    owner: 'On vous invite à diriger {{restaurant}} et tout ce qui en fait partie.',
  },
  closed: {
    accepted: 'Cette invitation a déjà été utilisée. La personne invitée se connecte avec son compte.',
    revoked: 'Cette invitation a été retirée. Demandez-en une autre.',
    expired: 'Cette invitation est trop ancienne. Demandez-en une autre.',
    unknown:
      'Ce lien ne mène à aucune invitation. Il en manque peut-être une partie : demandez-en un autre à qui vous l’a envoyé.',
  },
  fullName: 'Votre nom',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  passwordHint: '8 caractères au moins.',
  join: 'Ouvrir un compte et rejoindre',
  asMe: 'Je suis déjà connecté : rejoindre avec mon compte',
  joined: 'Vous y êtes.',
  toPanel: 'Vers la cuisine',
  unreachable: 'Le serveur ne répond pas. Réessayez.',
}

export const JOIN_WORDS: Readonly<Record<'en' | 'fr', JoinWords>> = { en, fr }
