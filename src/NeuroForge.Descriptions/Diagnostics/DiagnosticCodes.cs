namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>
/// All kinds of mistakes: 10xx format, 11xx names and parameters, 12xx values, 13xx parts that refer to each other, 14xx plugins, 15xx time, 16xx size and
/// effect.
/// </summary>
public static class DiagnosticCodes
{
    internal static readonly DiagnosticCode BrokenJson = new("NF1001", "the text is not JSON");
    internal static readonly DiagnosticCode NotUtf8 = new("NF1002", "the file is not UTF-8 text");
    internal static readonly DiagnosticCode GivenTwice = new("NF1003", "a name is given twice in one object");
    internal static readonly DiagnosticCode TooDeep = new("NF1004", "objects and lists are nested too deep");
    internal static readonly DiagnosticCode TooLarge = new("NF1005", "the description is too large");
    internal static readonly DiagnosticCode TooMany = new("NF1006", "there are more mistakes than are shown");
    internal static readonly DiagnosticCode UnknownFormat = new("NF1007", "the format is not known");
    internal static readonly DiagnosticCode WrongKind = new("NF1008", "a value is of another kind than expected");
    internal static readonly DiagnosticCode BadName = new("NF1009", "a name is not valid");
    internal static readonly DiagnosticCode BadNumber = new("NF1010", "a number is not written in JSON's format");

    internal static readonly DiagnosticCode UnknownKey = new("NF1101", "a key is not known here");
    internal static readonly DiagnosticCode MissingKey = new("NF1102", "a key is missing");
    internal static readonly DiagnosticCode UnknownParameter = new("NF1103", "a mechanism has no such parameter");
    internal static readonly DiagnosticCode MissingParameter = new("NF1104", "a mechanism's parameter has no default and is missing");
    internal static readonly DiagnosticCode UnknownMechanism = new("NF1105", "no plugin has such a mechanism");
    internal static readonly DiagnosticCode UnknownState = new("NF1106", "a neuron model has no such state");
    internal static readonly DiagnosticCode UndeclaredParameter = new("NF1107", "a named parameter is used but not declared");
    internal static readonly DiagnosticCode UnusedParameter = new("NF1108", "a named parameter is declared but not used");
    internal static readonly DiagnosticCode UnknownOverride = new("NF1109", "an override names a parameter that is not declared");
    internal static readonly DiagnosticCode NestedReference = new("NF1110", "a named parameter refers to another");

    internal static readonly DiagnosticCode MissingUnit = new("NF1201", "a unit is missing");
    internal static readonly DiagnosticCode WrongUnit = new("NF1202", "a unit has the wrong dimension or is not known");
    internal static readonly DiagnosticCode NotFinite = new("NF1203", "a number is too large");
    internal static readonly DiagnosticCode OutOfBounds = new("NF1204", "a value is outside its bounds");
    internal static readonly DiagnosticCode NotWhole = new("NF1205", "a number is not whole");
    internal static readonly DiagnosticCode UnknownWord = new("NF1206", "a word is not one of the allowed words");
    internal static readonly DiagnosticCode BadDistribution = new("NF1207", "a distribution is not valid");
    internal static readonly DiagnosticCode WideDistribution = new("NF1208", "a distribution exceeds the bounds of its values");
    internal static readonly DiagnosticCode WrongLength = new("NF1209", "the length of a list is not the number of neurons or synapses");
    internal static readonly DiagnosticCode TooManyNeurons = new("NF1210", "there are too many neurons");
    internal static readonly DiagnosticCode UnwantedUnit = new("NF1211", "a pure number has a unit or quotes");
    internal static readonly DiagnosticCode Incompatible = new("NF1212", "values are allowed separately but not together");
    internal static readonly DiagnosticCode BadKernel = new("NF1213", "a kernel of distance is not valid");

    internal static readonly DiagnosticCode UnusualSign = new("NF1220", "the sign of a weight is unusual for its receptor", Severity.Warning);
    internal static readonly DiagnosticCode UnusualSize = new("NF1221", "a quantity has a size that is not possible for neurons", Severity.Warning);

    internal static readonly DiagnosticCode BrokenFormula = new("NF1230", "a formula cannot be computed");
    internal static readonly DiagnosticCode CyclicFormula = new("NF1231", "a named parameter is computed from itself");

    internal static readonly DiagnosticCode BadCourse = new("NF1232", "a time course of values is not valid");
    internal static readonly DiagnosticCode UnsortedCourse = new("NF1233", "the times of a time course are not in ascending order");

    internal static readonly DiagnosticCode BadSeries = new("NF1234", "a file does not contain a series of times and values");
    internal static readonly DiagnosticCode BadNumbers = new("NF1235", "a file does not contain a list of numbers");

    internal static readonly DiagnosticCode BrokenEquation = new("NF1240", "an equation cannot be read");
    internal static readonly DiagnosticCode UnknownInEquation = new("NF1241", "an equation uses a name that is not known");
    internal static readonly DiagnosticCode WrongDimension = new("NF1242", "the units in an equation do not agree");
    internal static readonly DiagnosticCode ImpossibleEquation = new("NF1243", "a part of a model is not possible");
    internal static readonly DiagnosticCode UnfitMethod = new("NF1244", "an integration method does not fit the equations");
    internal static readonly DiagnosticCode UnusedInModel = new("NF1245", "a part of a model is not used", Severity.Warning);
    internal static readonly DiagnosticCode HidesMechanism = new("NF1246", "a model has the name of a plugin's mechanism", Severity.Warning);

    internal static readonly DiagnosticCode UnknownPopulation = new("NF1301", "there is no such population");
    internal static readonly DiagnosticCode UnknownProjection = new("NF1302", "there is no such projection");
    internal static readonly DiagnosticCode UnknownReceptor = new("NF1303", "a neuron model has no such receptor");
    internal static readonly DiagnosticCode DifferentUnits = new("NF1304", "parts that are named together have different units");
    internal static readonly DiagnosticCode UnknownElement = new("NF1305", "a population has no such synaptic element");
    internal static readonly DiagnosticCode NoCalcium = new("NF1306", "a population has no calcium");
    internal static readonly DiagnosticCode NotRecordable = new("NF1307", "there is no quantity of this name to record");
    internal static readonly DiagnosticCode NameTaken = new("NF1308", "a name is already used");
    internal static readonly DiagnosticCode NamedTwice = new("NF1309", "a list has the same name twice");
    internal static readonly DiagnosticCode NoSynapses = new("NF1310", "a projection never has a synapse");
    internal static readonly DiagnosticCode NotForThis = new("NF1311", "a key does not fit the recorded quantity");
    internal static readonly DiagnosticCode NoRewiring = new("NF1312", "a projection is not rewired");
    internal static readonly DiagnosticCode CannotSee = new("NF1313", "a synapse rule needs a value that a neuron does not have");
    internal static readonly DiagnosticCode NoLayout = new("NF1314", "a population has no layout");
    internal static readonly DiagnosticCode StrategyCannotSee = new("NF1315", "a rewiring strategy needs a value that neurons or synapses do not have");
    internal static readonly DiagnosticCode UnfitModulator = new("NF1316", "a projection lacks the modulators of its rule, or has modulators without use");

    internal static readonly DiagnosticCode WrongSignal = new("NF1320", "a receptor gets a kind of signal that it does not take");
    internal static readonly DiagnosticCode NeverSpikes = new("NF1321", "a synapse rule needs spikes of neurons that never spike");
    internal static readonly DiagnosticCode NothingToFollow = new(
        "NF1322", "spikes or calcium are used for neurons that never spike", Severity.Warning);
    internal static readonly DiagnosticCode UndeclaredSignal = new("NF1323", "a plugin does not declare a kind of signal", Severity.Warning);
    internal static readonly DiagnosticCode SharedElement = new("NF1324", "the same synaptic element is bound on both sides of a projection");
    internal static readonly DiagnosticCode TooFewElements = new("NF1325", "there are fewer elements than the initial synapses bind", Severity.Warning);
    internal static readonly DiagnosticCode BornEmpty = new("NF1326", "a projection begins without synapses and is never rewired", Severity.Warning);
    internal static readonly DiagnosticCode OrderDecides = new("NF1327", "the order of populations decides when a signal arrives", Severity.Warning);

    internal static readonly DiagnosticCode EmptyGroup = new("NF1330", "a group has no neuron");
    internal static readonly DiagnosticCode BeyondPopulation = new("NF1331", "a group needs neurons that its population does not have");

    internal static readonly DiagnosticCode UnknownPath = new("NF1332", "a path does not lead to a value that can be set");
    internal static readonly DiagnosticCode OneAction = new("NF1333", "an entry of a phase does not do exactly one thing");

    internal static readonly DiagnosticCode NoInput = new("NF1340", "a file or an earlier run is not there or cannot be used");
    internal static readonly DiagnosticCode OtherNetwork = new("NF1341", "an earlier run has another network");
    internal static readonly DiagnosticCode LesionedBefore = new(
        "NF1342", "neurons that were lesioned in an earlier run are not lesioned here", Severity.Warning);

    internal static readonly DiagnosticCode BadTable = new("NF1343", "a table in a file cannot be used, or does not fit the projection");
    internal static readonly DiagnosticCode BadLibrary = new("NF1344", "a library of models cannot be included");

    internal static readonly DiagnosticCode MissingPlugin = new("NF1401", "a required plugin was not found");
    internal static readonly DiagnosticCode FailedPlugin = new("NF1402", "a required plugin could not be loaded");
    internal static readonly DiagnosticCode WrongVersion = new("NF1403", "a required plugin has another version");
    internal static readonly DiagnosticCode NotRequired = new("NF1404", "a plugin is used but not required", Severity.Warning);
    internal static readonly DiagnosticCode BadVersionRange = new("NF1405", "a version range cannot be read");
    internal static readonly DiagnosticCode ReservedParameter = new("NF1406", "a plugin's parameter has a reserved name");
    internal static readonly DiagnosticCode NoPlugin = new("NF1407", "no plugin can be used");
    internal static readonly DiagnosticCode SharedName = new("NF1408", "several plugins have a mechanism with the same name", Severity.Warning);
    internal static readonly DiagnosticCode FoundTwice = new("NF1409", "a plugin was found twice", Severity.Warning);
    internal static readonly DiagnosticCode NotOptimized = new("NF1410", "a plugin was compiled without optimisation", Severity.Warning);

    internal static readonly DiagnosticCode NotOnGrid = new("NF1501", "a time is not a whole number of steps");
    internal static readonly DiagnosticCode BelowStep = new("NF1502", "a time is shorter than the step");
    internal static readonly DiagnosticCode TooManySteps = new("NF1503", "a time has more steps than are possible");
    internal static readonly DiagnosticCode NeverSampled = new("NF1504", "a recorder's first sample would be after the end", Severity.Warning);

    internal static readonly DiagnosticCode CoarseStep = new("NF1505", "the step is longer than a time constant", Severity.Warning);
    internal static readonly DiagnosticCode LongRun = new("NF1506", "a run would take months", Severity.Warning);
    internal static readonly DiagnosticCode OverlongStep = new("NF1510", "the step is too long for the integration method", Severity.Warning);
    internal static readonly DiagnosticCode SaturatedSource = new("NF1511", "random spikes are too frequent for the step", Severity.Warning);
    internal static readonly DiagnosticCode RoundedTime = new("NF1512", "a default is rounded up to whole steps", Severity.Warning);

    internal static readonly DiagnosticCode NeverActs = new("NF1520", "a part has no effect within the run", Severity.Warning);
    internal static readonly DiagnosticCode DelayInLearning = new("NF1521", "synapses with a delay learn from spikes when they are emitted", Severity.Warning);

    internal static readonly DiagnosticCode OverlappingPhases = new("NF1530", "a phase begins before the end of the previous phase");
    internal static readonly DiagnosticCode OutsidePhase = new("NF1531", "an action or a recording would begin after the end");

    internal static readonly DiagnosticCode TooMuchMemory = new("NF1601", "the network does not fit into memory");
    internal static readonly DiagnosticCode BeyondNumbering = new("NF1602", "a part is too large for its data structures");
    internal static readonly DiagnosticCode TooManyParts = new("NF1603", "a section has too many parts");
    internal static readonly DiagnosticCode MuchRecorded = new("NF1604", "a recorder would get a very large amount of data", Severity.Warning);
    internal static readonly DiagnosticCode UnreachableSetPoint = new("NF1605", "a set-point is higher than calcium can reach", Severity.Warning);

    /// <summary>Every code, in order.</summary>
    public static IReadOnlyList<DiagnosticCode> All { get; } =
    [
        BrokenJson, NotUtf8, GivenTwice, TooDeep, TooLarge, TooMany, UnknownFormat, WrongKind, BadName, BadNumber,
        UnknownKey, MissingKey, UnknownParameter, MissingParameter, UnknownMechanism, UnknownState,
        UndeclaredParameter, UnusedParameter, UnknownOverride, NestedReference,
        MissingUnit, WrongUnit, NotFinite, OutOfBounds, NotWhole, UnknownWord, BadDistribution, WideDistribution,
        WrongLength, TooManyNeurons, UnwantedUnit, Incompatible, BadKernel, UnusualSign, UnusualSize, BrokenFormula, CyclicFormula, BadCourse, UnsortedCourse,
        BadSeries, BadNumbers, BrokenEquation, UnknownInEquation, WrongDimension, ImpossibleEquation, UnfitMethod, UnusedInModel, HidesMechanism,
        UnknownPopulation, UnknownProjection, UnknownReceptor, DifferentUnits, UnknownElement, NoCalcium, NotRecordable,
        NameTaken, NamedTwice, NoSynapses, NotForThis, NoRewiring, CannotSee, NoLayout, StrategyCannotSee, UnfitModulator,
        WrongSignal, NeverSpikes, NothingToFollow, UndeclaredSignal, SharedElement, TooFewElements, BornEmpty, OrderDecides,
        EmptyGroup, BeyondPopulation, UnknownPath, OneAction, NoInput, OtherNetwork, LesionedBefore, BadTable, BadLibrary,
        MissingPlugin, FailedPlugin, WrongVersion, NotRequired, BadVersionRange, ReservedParameter, NoPlugin, SharedName, FoundTwice, NotOptimized,
        NotOnGrid, BelowStep, TooManySteps, NeverSampled, CoarseStep, LongRun,
        OverlongStep, SaturatedSource, RoundedTime, NeverActs, DelayInLearning, OverlappingPhases, OutsidePhase,
        TooMuchMemory, BeyondNumbering, TooManyParts, MuchRecorded, UnreachableSetPoint,
    ];
}
