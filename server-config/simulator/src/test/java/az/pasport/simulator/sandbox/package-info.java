@NullMarked
package az.pasport.simulator.sandbox;

import org.jspecify.annotations.NullMarked;
