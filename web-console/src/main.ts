import { createPinia } from 'pinia'
import { createApp } from 'vue'
import './styles/element'
import './styles/tokens.css'
import './styles/base.css'
import App from './App.vue'
import { router } from './router'

createApp(App).use(createPinia()).use(router).mount('#app')
