package az.pasport.web.api.facilities;

import az.pasport.facility.FacilityWorker;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.api.validation.ValidField;

/**
 * A worker whom an operator wants registered.
 *
 * @param id the facility's number of the worker
 */
public record WorkerRequest(
    @ValidField(value = FieldType.TEXT, max = FacilityWorker.LONGEST_ID) String id,
    @ValidField(value = FieldType.TEXT, max = FacilityWorker.LONGEST_NAME) String name) {}
