/** The studio of frontera-offline.html, which has worker and core inside. */
import '../figure/app.ts';
import './studio.ts';
