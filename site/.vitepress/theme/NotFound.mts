import { useRoute, withBase } from 'vitepress';
import { defineComponent, h, onMounted, ref } from 'vue';

/** The page for an address without a page. */
export const NotFound = defineComponent(() => {
  const route = useRoute();
  // The page is built once for all addresses.
  const path = ref('');
  onMounted(() => {
    path.value = route.path;
  });
  return () =>
    h('main', { class: 'not-found vp-doc' }, [
      h('h1', 'Nothing answers at this address'),
      h('p', path.value ? ['There is no page at ', h('code', path.value), '.'] : 'There is no page here.'),
      h('p', ['Begin at the ', h('a', { href: withBase('/') }, 'overview'), ', or search for the error message or the name of a rule.']),
    ]);
});
