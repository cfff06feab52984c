import { createApp, h, ref } from 'vue';
import { createVuetify } from 'vuetify';
import { VApp, VOtpInput } from 'vuetify/components';
import 'vuetify/styles';

/** The same page as the others', held by Vue. */
const prompt = (options: object) => (root: HTMLElement) => {
  const app = createApp({
    setup() {
      const code = ref('');
      const held = { length: 6, 'onUpdate:modelValue': (value: string) => (code.value = value), ...options };
      return () =>
        h(VApp, () =>
          h('main', [
            h('h1', 'Two-step verification'),
            h('p', 'Enter the 6-digit code from your authenticator app'),
            h('form', { onSubmit: (event: Event) => event.preventDefault() }, [
              h(VOtpInput, { ...held, modelValue: code.value }),
              h('button', { type: 'submit', disabled: code.value.length !== 6 }, 'Verify'),
            ]),
            h('output', { id: 'state' }, code.value),
          ]),
        );
    },
  });
  app.use(createVuetify()).mount(root);
};

export const pages = [prompt({}), prompt({ masked: true }), prompt({ type: 'number', variant: 'underlined' })];
