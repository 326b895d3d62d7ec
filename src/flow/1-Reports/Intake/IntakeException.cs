namespace Jiema.Reports.Intake;

/// <summary>Carries a refusal up from deep inside a format's reader; never leaves <see cref="ReportIntake"/>.</summary>
internal sealed class IntakeException(IntakeFault fault) : Exception(fault.MessageEn)
{
    public IntakeFault Fault { get; } = fault;
}
