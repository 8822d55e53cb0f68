import { createRoot } from 'react-dom/client';
import { RateOfLearning } from './rate-of-learning.tsx';

const place = document.getElementById('app');
if (place !== null) createRoot(place).render(<RateOfLearning />);
