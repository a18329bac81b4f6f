@NullMarked
package az.pasport.simulator;

import org.jspecify.annotations.NullMarked;
