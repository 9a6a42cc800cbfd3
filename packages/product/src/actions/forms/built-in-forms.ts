import type { FormAction } from '@parley/contract/actions';

/** Forms every tenant has. One of the tenant's own by the same name takes a form's place. */
export const builtInForms: readonly FormAction[] = [
  {
    kind: 'form',
    name: 'contact_form',
    title: 'Contact us',
    description:
      'Shows the visitor a contact form. Call it when they want to reach a person, to be called back, or to leave their details.',
    fields: [
      { name: 'name', label: 'Name', type: 'name', required: true, options: [] },
      { name: 'email', label: 'E-mail', type: 'email', required: true, options: [] },
      { name: 'phone', label: 'Phone', type: 'phone', required: false, options: [] },
      { name: 'message', label: 'Message', type: 'message', required: true, options: [] },
    ],
    mailTo: null,
    webhookUrl: null,
    thanks: 'Thank you. We will be in touch.',
    appointmentMinutes: null,
  },
  {
    kind: 'form',
    name: 'book_appointment',
    title: 'Book an appointment',
    description: 'Shows the visitor a form to ask for an appointment. Call it when they want to meet, to book, or to reserve a time.',
    fields: [
      { name: 'name', label: 'Name', type: 'name', required: true, options: [] },
      { name: 'email', label: 'E-mail', type: 'email', required: true, options: [] },
      { name: 'start', label: 'Date and time', type: 'date_time', required: true, options: [] },
      { name: 'message', label: 'What is it about?', type: 'message', required: false, options: [] },
    ],
    mailTo: null,
    webhookUrl: null,
    thanks: 'Thank you. We have your request and will confirm it.',
    appointmentMinutes: 30,
  },
];
