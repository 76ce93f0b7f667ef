import { createRoot } from 'react-dom/client';
import '@/components/surface.css';
import '@/components/page.css';
import '@/components/catalogue/catalogue.css';
import { CataloguePage } from './catalogue-page.tsx';

createRoot(document.getElementById('root')!).render(<CataloguePage />);
