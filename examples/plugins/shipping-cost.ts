import { defineAction, definePlugin } from '@parley/product/actions/plugins/define-plugin';

const basePrice = { SE: 49, DE: 79, US: 149 } as const;

/** Tells what sending a parcel costs: a plugin that needs nothing but what it is given. */
export default definePlugin({
  name: 'shipping',
  actions: [
    defineAction({
      name: 'shipping_cost',
      title: 'Shipping cost',
      description: 'Tells what sending a parcel costs. Call it when somebody asks for the price of shipping.',
      effect: 'read',
      properties: {
        country: { type: 'string', enum: ['SE', 'DE', 'US'], description: 'Where the parcel goes.' },
        kilograms: { type: 'number', minimum: 0, maximum: 30, description: 'How heavy it is; 1 when nobody says.' },
      },
      required: ['country'],
      async run({ country, kilograms = 1 }) {
        return { data: { country, price: basePrice[country] + Math.ceil(kilograms) * 10, currency: 'SEK' } };
      },
    }),
  ],
});
